import Select from '@atlaskit/select/Select';
import { useTexts } from '../i18n/LanguageContext';
import { choiceDraft } from './draft';
import type { EditorProps, FieldView, ViewerProps } from './view';
import { valueName } from './valueName';
import { choicesOf } from './values';

function Editor({ id, field, draft, onChange, isInvalid, describedBy }: EditorProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <Select
      inputId={id}
      name={field.id}
      options={field.choices}
      getOptionValue={(choice) => choice.id}
      getOptionLabel={(choice) => valueName(texts, field.id, choice.label)}
      value={draft.choices[0] ?? null}
      isClearable={!field.required}
      isInvalid={isInvalid}
      {...(describedBy !== undefined && { descriptionId: describedBy })}
      // A scrolling dialog would cut off a menu that is laid out in place.
      menuPosition="fixed"
      placeholder={t('select.placeholder')}
      noOptionsMessage={() => t('select.nothing')}
      onChange={(choice) => {
        onChange(choiceDraft(choice === null ? [] : [choice]));
      }}
    />
  );
}

function Viewer({ fieldId, value }: ViewerProps) {
  const texts = useTexts();
  return <>{valueName(texts, fieldId, choicesOf(value)[0]?.label ?? '')}</>;
}

/** One of a field's values, by id: selects, priority, resolution, issue type. */
export const option: FieldView = { Editor, Viewer };
