import { CUSTOM_FIELD_KEYS } from '../../../src/procedure/fields';
import type { Words } from '../../../src/procedure/words';

/**
 * The reader's sentences with the installed names of transitions, statuses and custom fields. Jira shows those names
 * unchanged and translates only its own fields.
 */
export function withInstalledNames(words: Words, installed: Words): Words {
  const custom = Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, installed.fields[key]]));
  const { transitions, statuses } = installed;
  return { ...words, transitions, statuses, fields: { ...words.fields, ...custom } };
}
