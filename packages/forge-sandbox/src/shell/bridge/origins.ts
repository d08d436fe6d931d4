/**
 * The other name of each host name. One process serves the shell's page and the app's frame under two names. The
 * browser therefore separates them like a site and the platform's CDN.
 */
const OTHER_NAME: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** The origin under the other name; null under any other host name. */
export function otherOrigin(here: Pick<Location, 'protocol' | 'hostname' | 'port'>): string | null {
  const name = OTHER_NAME[here.hostname];
  return name === undefined ? null : `${here.protocol}//${name}${here.port === '' ? '' : `:${here.port}`}`;
}
