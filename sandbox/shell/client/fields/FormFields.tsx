import { useTexts } from '../i18n/LanguageContext';
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

/** The fields of a screen in its order, each with its message. */
export function FormFields({ form, idPrefix, errors }: FormFieldsProps) {
  const texts = useTexts();
  return form.fields.map((field) => {
    const { Editor, isGroup = false } = VIEWS[kindNameOf(field.schema)];
    const id = `${idPrefix}-${field.id}`;
    const error = errors[field.id];
    return (
      <FormField
        key={field.id}
        id={id}
        label={fieldName(texts, field.id, field.name)}
        isRequired={field.required}
        isGroup={isGroup}
        error={error}
      >
        <Editor
          id={id}
          field={field}
          draft={form.draftOf(field.id)}
          isInvalid={error !== undefined}
          describedBy={error === undefined ? undefined : `${id}-error`}
          onChange={(draft) => {
            form.setDraft(field.id, draft);
          }}
        />
      </FormField>
    );
  });
}
