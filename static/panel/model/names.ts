import { CUSTOM_FIELD_KEYS } from '../../../src/procedure/fields';
import type { Words } from '../../../src/procedure/words';

/** The reader's sentences around the names of custom fields as they are installed; Jira translates its own fields. */
export function withInstalledFields(words: Words, installed: Words): Words {
  const custom = Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, installed.fields[key]]));
  return { ...words, fields: { ...words.fields, ...custom } };
}
