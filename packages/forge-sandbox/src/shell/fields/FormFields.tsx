import { useCallback } from 'react';
import { listFieldDescriptions } from '../api/fieldDescriptions';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { useSession } from '../session/SessionContext';
import { useLoaded } from '../session/useLoaded';
import { fieldName } from './fieldName';
import { FormField } from './FormField';
import { kindNameOf } from './kindName';
import type { FieldForm } from './useFieldForm';
import { VIEWS } from './views';

interface FormFieldsProps {
  readonly form: FieldForm;
  /** Prefix of the controls' ids, unique on the page. */
  readonly idPrefix: string;
  /** Messages by field id. */
  readonly errors: Readonly<Record<string, string>>;
}

/**
 * The fields of a screen in its order, each with its description and error message. They also work without
 * descriptions.
 */
export function FormFields({ form, idPrefix, errors }: FormFieldsProps) {
  const texts = useTexts();
  const { api } = useSession();
  const descriptions = useLoaded(useCallback(() => listFieldDescriptions(api), [api]));
  // Wait for the descriptions: visible fields would jump when they arrive.
  if (descriptions.isBusy) return form.fields.length === 0 ? null : <Busy />;
  return form.fields.map((field) => {
    const { Editor, isGroup = false } = VIEWS[kindNameOf(field.schema)];
    const id = `${idPrefix}-${field.id}`;
    const error = errors[field.id];
    const description = descriptions.value?.[field.id];
    const notes = [
      // A group's description belongs to the group, not to each of its controls.
      ...(description === undefined || isGroup ? [] : [`${id}-description`]),
      ...(error === undefined ? [] : [`${id}-error`]),
    ];
    return (
      <FormField
        key={field.id}
        id={id}
        label={fieldName(texts, field.id, field.name)}
        isRequired={field.required}
        isGroup={isGroup}
        description={description}
        error={error}
      >
        <Editor
          id={id}
          field={field}
          draft={form.draftOf(field.id)}
          isInvalid={error !== undefined}
          describedBy={notes.length === 0 ? undefined : notes.join(' ')}
          onChange={(draft) => {
            form.setDraft(field.id, draft);
          }}
        />
      </FormField>
    );
  });
}
