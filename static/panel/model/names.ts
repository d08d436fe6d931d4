import { CUSTOM_FIELD_KEYS } from '../../../src/procedure/fields';
import type { Words } from '../../../src/procedure/words';

/**
 * The reader's sentences around the names that the installation gave to transitions, statuses and custom fields: Jira
 * shows those as they are, and translates its own fields only.
 */
export function withInstalledNames(words: Words, installed: Words): Words {
  const custom = Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, installed.fields[key]]));
  const { transitions, statuses } = installed;
  return { ...words, transitions, statuses, fields: { ...words.fields, ...custom } };
}
