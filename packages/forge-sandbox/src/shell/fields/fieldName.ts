import type { Texts } from '../i18n/texts';

/** A field's name for the reader. Jira translates its own fields; custom fields keep their names. */
export function fieldName(texts: Texts, id: string, name: string): string {
  return texts.named(`field.${id}`, name);
}
