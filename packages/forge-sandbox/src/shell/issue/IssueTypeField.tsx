import Select from '@atlaskit/select/Select';
import type { IssueType } from '../api/projects';
import { FormField } from '../fields/FormField';
import { valueName } from '../fields/valueName';
import { useTexts } from '../i18n/LanguageContext';

interface IssueTypeFieldProps {
  readonly types: readonly IssueType[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** The type of a new issue. */
export function IssueTypeField({ types, selected, onSelect }: IssueTypeFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <FormField id="create-issuetype" label={t('field.issuetype')} isRequired>
      <Select<IssueType>
        inputId="create-issuetype"
        options={types}
        value={types.find((type) => type.id === selected) ?? null}
        getOptionValue={(type) => type.id}
        getOptionLabel={(type) => valueName(texts, 'issuetype', type.name)}
        onChange={(type) => {
          if (type !== null) onSelect(type.id);
        }}
      />
    </FormField>
  );
}
