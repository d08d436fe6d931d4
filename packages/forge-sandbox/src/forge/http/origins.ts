/** The two names of one machine. A page on one name embeds the app from the other, so their origins differ. */
const OTHER: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** The origin of the shell page that may embed a resource served at this URL; `null` under any other host name. */
export function parentOriginOf(url: URL): string | null {
  const other = OTHER[url.hostname];
  if (other === undefined) return null;
  return `${url.protocol}//${other}${url.port === '' ? '' : `:${url.port}`}`;
}
