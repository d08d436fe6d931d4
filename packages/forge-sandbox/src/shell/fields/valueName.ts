import type { Texts } from '../i18n/texts';

/** Fields whose standard values Jira translates for each reader. The site's own names stay unchanged. */
const TRANSLATED_FIELDS = new Set(['priority', 'resolution', 'issuetype']);

/** A value's name for the reader: `High` of `priority` is `Alta` in Spanish. */
export function valueName(texts: Texts, fieldId: string, name: string): string {
  return TRANSLATED_FIELDS.has(fieldId) ? texts.named(`${fieldId}.${name}`, name) : name;
}
