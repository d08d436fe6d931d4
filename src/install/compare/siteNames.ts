import type { Named } from './difference';

/** Names of things of the site by their ids, as far as they are known: differences speak of them by name. */
export interface SiteNames {
  readonly roles: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly screens: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
}

export const NO_NAMES: SiteNames = { roles: {}, fields: {}, screens: {}, statuses: {} };

/** A thing with its name; where nobody knows it, its id has to do. */
export function nameOf(names: SiteNames, kind: keyof SiteNames, id: string): Named {
  return { id, name: names[kind][id] ?? id };
}
