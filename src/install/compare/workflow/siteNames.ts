import type { Named } from '../difference';

/** Known names of the site's things, by id. Texts of differences use them. */
export interface SiteNames {
  readonly roles: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly screens: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
}

export const NO_NAMES: SiteNames = { roles: {}, fields: {}, screens: {}, statuses: {} };

/** A thing with its name, or with its id if the name is unknown. */
export function nameOf(names: SiteNames, kind: keyof SiteNames, id: string): Named {
  return { id, name: names[kind][id] ?? id };
}
