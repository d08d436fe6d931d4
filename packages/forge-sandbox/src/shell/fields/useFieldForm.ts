import { useMemo, useState } from 'react';
import type { FieldMetadata } from '../api/fieldMetadata';
import { useTexts } from '../i18n/LanguageContext';
import type { MessageKey } from '../i18n/translate';
import { useSession } from '../session/SessionContext';
import { CODECS } from './codec';
import { collect } from './collect';
import type { Collected, Drafts } from './collect';
import { EMPTY_DRAFT } from './draft';
import type { Draft } from './draft';
import { kindNameOf } from './kindName';
import { missingFields } from './missing';

export interface FieldForm {
  readonly fields: readonly FieldMetadata[];
  draftOf(fieldId: string): Draft;
  setDraft(fieldId: string, draft: Draft): void;
  collect(): Collected;
  /** Empty required fields with their messages. None for an existing issue. */
  missing(): Readonly<Record<string, MessageKey>>;
}

/**
 * The state of a screen's fields.
 * @param present the issue's present values by field id; only changes to them are sent. Null for a new issue, which
 * starts with the fields' defaults and sends all filled fields.
 */
export function useFieldForm(
  fields: readonly FieldMetadata[],
  present: Readonly<Record<string, unknown>> | null,
): FieldForm {
  const { timeZone } = useSession();
  const { locale } = useTexts();
  const place = useMemo(() => ({ timeZone, locale }), [timeZone, locale]);
  const initial = useMemo(
    () =>
      Object.fromEntries(
        fields.map(({ id, schema, defaultValue }) => {
          const value = present === null ? defaultValue : present[id];
          return [id, CODECS[kindNameOf(schema)].draftOf(value, place)];
        }),
      ),
    [fields, present, place],
  );
  const [edited, setEdited] = useState<Drafts>({});

  return {
    fields,
    draftOf: (fieldId) => edited[fieldId] ?? initial[fieldId] ?? EMPTY_DRAFT,
    setDraft: (fieldId, draft) => {
      setEdited((before) => ({ ...before, [fieldId]: draft }));
    },
    missing: () => (present === null ? missingFields(fields, { ...initial, ...edited }) : {}),
    collect: () => collect(fields, { ...initial, ...edited }, present === null ? {} : initial, place),
  };
}
