import { WORDS } from '../languages';
import { PROCEDURE } from '../procedure';
import type { Settings } from '../settings';

/**
 * The content of a document's version, part by part. Each value is canonical JSON, under a key such as
 * `settings.cutOff`, `data.author`, `status.testing`, `transition.authorise` or `text.es.3`. It can be read without the
 * code that made it, compared part by part, and hashed as a whole.
 */
export type Snapshot = Readonly<Record<string, string>>;

/**
 * The present procedure: the definition, the settings with their document data, and the document's words. A single
 * page's own data is not part of it.
 */
export function snapshotOf({ document, ...settings }: Settings): Snapshot {
  return {
    ...parts('settings', settings),
    ...parts('data', document),
    ...parts('status', PROCEDURE.statuses),
    ...parts('transition', PROCEDURE.transitions),
    ...parts('text.es', WORDS.es.document.steps),
    ...parts('text.en', WORDS.en.document.steps),
  };
}

function parts(prefix: string, values: object): Snapshot {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]: [string, unknown]) => [`${prefix}.${key}`, canonicalJson(value)]),
  );
}

/** JSON with sorted keys in every object, so that equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
