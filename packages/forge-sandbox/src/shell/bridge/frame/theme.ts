import type { Theme } from '../protocol';

/** A constructed style sheet is exempt from `style-src`, so it works under the platform's strict policy. */
const sheet = new CSSStyleSheet();

/** Applies the product's theme to the page, as `setGlobalTheme` of @atlaskit/tokens does. */
export function applyTheme(theme: unknown): void {
  if (!isTheme(theme)) throw new Error('The page sent something that is no theme.');
  for (const [name, value] of Object.entries(theme.attrs)) document.documentElement.setAttribute(name, value);
  sheet.replaceSync(theme.css);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}

function isTheme(value: unknown): value is Theme {
  return (
    typeof value === 'object' && value !== null && 'attrs' in value && 'css' in value && typeof value.css === 'string'
  );
}
