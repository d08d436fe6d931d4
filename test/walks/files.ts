import type { Issue } from 'forge-sandbox/jira';

/** A file that was attached to a request at any time. */
export interface Filed {
  readonly id: string;
  readonly name: string;
  /** Account id; `null` if no data tells it. */
  readonly by: string | null;
  /** Epoch milliseconds of its history entry, or of the file itself if it came with the request. */
  readonly at: number;
  /** Time of deletion; `Infinity` while it exists. */
  readonly until: number;
  /** Id of its changelog entry. */
  readonly entry: string | null;
}

/** All files ever attached, in order of arrival. */
export function filesOf({ attachments, changelog }: Issue): readonly Filed[] {
  const files = new Map<string, Filed>();
  for (const { id, filename: name, authorAccountId: by, created: at } of attachments)
    files.set(id, { id, name, by, at, until: Infinity, entry: null });
  for (const { id: entry, authorAccountId: by, created: at, items } of changelog) {
    for (const { fieldId, from, to, fromString, toString: name } of items) {
      if (fieldId !== 'attachment') continue;
      if (to) files.set(to, { id: to, name: name ?? '', by, at, until: Infinity, entry });
      const gone = from
        ? (files.get(from) ?? { id: from, name: fromString ?? '', by: null, at: 0, entry: null })
        : null;
      if (gone !== null) files.set(gone.id, { ...gone, until: at });
    }
  }
  return [...files.values()].sort((one, other) => one.at - other.at);
}

export const isThere = ({ at, until }: Filed, when: number): boolean => at <= when && until > when;

const PICTURE = /[.](png|jpe?g|jfif|gif|webp|bmp|tiff?|heic|heif|avif)$/i;

/** The endings of a name, such as `sql` and `png` of `cambios.sql.png`, without trailing signs. */
const endingsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split('.')
    .slice(1)
    .map((ending) => ending.replace(/[^a-z0-9].*$/s, ''));

/** Whether a name is clearly a picture's: its last ending is a picture's, and none is a script's. */
export function isPlainPicture(name: string, scripts: readonly string[]): boolean {
  return PICTURE.test(name) && !endingsOf(name).some((ending) => scripts.includes(ending));
}

/** Whether a name ends like a script's, ignoring trailing signs. */
export function isScriptName(name: string, scripts: readonly string[]): boolean {
  const bare = name.toLowerCase().replace(/[^a-z0-9]+$/, '');
  return bare.includes('.') && scripts.includes(bare.slice(bare.lastIndexOf('.') + 1));
}
