import type { FieldMetadata } from '../api/fieldMetadata';
import type { MessageKey } from '../i18n/translate';
import { CODECS } from './codec';
import type { Place } from './codec';
import { EMPTY_DRAFT, sameDraft } from './draft';
import type { Draft } from './draft';
import { kindNameOf, travelsInFields } from './kindName';

/** Drafts by field id. */
export type Drafts = Readonly<Record<string, Draft>>;

/** The data that a form sends, or the fields that cannot be read as typed. */
export type Collected =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>>; readonly files: readonly File[] }
  | { readonly ok: false; readonly problems: Readonly<Record<string, MessageKey>> };

/** Reads every draft that differs from its base. Unchanged fields are not sent, so a value keeps its formatting. */
export function collect(fields: readonly FieldMetadata[], drafts: Drafts, bases: Drafts, place: Place): Collected {
  const values: Record<string, unknown> = {};
  const problems: Record<string, MessageKey> = {};
  const files: File[] = [];
  for (const { id, schema } of fields) {
    const kind = kindNameOf(schema);
    const draft = drafts[id] ?? EMPTY_DRAFT;
    files.push(...draft.files);
    if (!travelsInFields(kind) || sameDraft(draft, bases[id] ?? EMPTY_DRAFT)) continue;
    const reading = CODECS[kind].read(draft, place);
    if (reading.ok) values[id] = reading.value;
    else problems[id] = reading.problem;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, fields: values, files };
}
