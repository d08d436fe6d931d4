import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useEffect, useState, useSyncExternalStore } from 'react';

export type ColorMode = 'light' | 'dark';
export type ThemeChoice = ColorMode | 'auto';
export const THEME_CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'auto'];

const DARK = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}

/**
 * Applies the design tokens of the choice to the page.
 * @returns the resulting mode, and whether the tokens are loaded. Before that the page has no style.
 */
export function useTheme(choice: ThemeChoice): { readonly colorMode: ColorMode; readonly isPainted: boolean } {
  const [isPainted, setIsPainted] = useState(false);
  const prefersDark = useSyncExternalStore(subscribe, () => matchMedia(DARK).matches);
  const colorMode = choice === 'auto' ? (prefersDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    void setGlobalTheme({
      colorMode,
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
      shape: 'shape',
    }).then(() => {
      setIsPainted(true);
    });
  }, [colorMode]);
  return { colorMode, isPainted };
}
