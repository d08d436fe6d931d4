import { canonicalJson } from '../../procedure/canonicalJson';
import { WORDS } from '../../procedure/languages';
import { PROCEDURE } from '../../procedure/procedure';
import type { Settings } from '../../procedure/settings';

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
