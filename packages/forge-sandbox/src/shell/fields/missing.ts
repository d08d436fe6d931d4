import type { FieldMetadata } from '../api/fieldMetadata';
import type { MessageKey } from '../i18n/translate';
import type { Drafts } from './collect';
import { EMPTY_DRAFT } from './draft';
import type { Draft } from './draft';
import { kindNameOf, travelsInFields } from './kindName';

/** Required fields with a message of their own. */
const ASKED: Readonly<Record<string, MessageKey>> = { summary: 'field.summaryMissing' };

/** Empty fields of a new issue that Jira requires and does not fill itself. */
export function missingFields(fields: readonly FieldMetadata[], drafts: Drafts): Readonly<Record<string, MessageKey>> {
  const missing = fields.filter(
    ({ id, required, hasDefaultValue, schema }) =>
      required && !hasDefaultValue && isFillable(schema) && isEmptyDraft(drafts[id] ?? EMPTY_DRAFT),
  );
  return Object.fromEntries(missing.map(({ id }) => [id, ASKED[id] ?? 'field.missing']));
}

/** Whether the shell has an editor for the field. A person cannot fill in other fields here, so Jira checks those. */
function isFillable(schema: FieldMetadata['schema']): boolean {
  const kind = kindNameOf(schema);
  return kind === 'attachment' || travelsInFields(kind);
}

function isEmptyDraft({ text, choices, files }: Draft): boolean {
  return text.trim() === '' && choices.length === 0 && files.length === 0;
}
