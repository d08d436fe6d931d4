/**
 * The shell's page and the app's frame are served by one process under two names, so that the browser keeps them apart
 * as it keeps a site and the platform's CDN.
 */
const OTHER_NAME: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** The origin on the other name; null under a name that is neither of the two. */
export function otherOrigin(here: Pick<Location, 'protocol' | 'hostname' | 'port'>): string | null {
  const name = OTHER_NAME[here.hostname];
  return name === undefined ? null : `${here.protocol}//${name}${here.port === '' ? '' : `:${here.port}`}`;
}
