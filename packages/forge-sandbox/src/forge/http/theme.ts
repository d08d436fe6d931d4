import { z } from 'zod';

const MODE_SHAPE = z.enum(['light', 'dark']);

export interface Theme {
  /** Attributes for `<html>`. */
  readonly attrs: Readonly<Record<string, string>>;
  readonly css: string;
}

/**
 * The result of `setGlobalTheme` of @atlaskit/tokens on a page. The sandbox computes it for the frame, as the product
 * does.
 */
const THEMES = { light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography', shape: 'shape' } as const;
const known = new Map<string, Promise<Theme>>();

/** @returns null for a mode that is neither light nor dark. */
export async function themeOf(mode: string | undefined): Promise<Theme | null> {
  const parsed = MODE_SHAPE.safeParse(mode);
  if (!parsed.success) return null;
  const theme = known.get(parsed.data) ?? compute(parsed.data);
  known.set(parsed.data, theme);
  return theme;
}

async function compute(colorMode: 'light' | 'dark'): Promise<Theme> {
  // Loaded on demand: the package is large and the sandbox starts without it.
  const [{ setBooleanFeatureFlagResolver }, { getThemeStyles }, { getThemeHtmlAttrs }] = await Promise.all([
    import('@atlaskit/platform-feature-flags'),
    import('@atlaskit/tokens/get-theme-styles'),
    import('@atlaskit/tokens/get-theme-html-attrs'),
  ]);
  // Without a resolver the package warns that its feature-gate client was never started.
  setBooleanFeatureFlagResolver(() => false);
  const state = { colorMode, ...THEMES };
  const styles = await getThemeStyles(state);
  return { attrs: getThemeHtmlAttrs(state), css: styles.map((style) => style.css).join('\n') };
}
