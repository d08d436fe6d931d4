import AsyncSelect from '@atlaskit/select/async-select';
import { createContext, useContext } from 'react';
import type { Choice } from '../api/fieldMetadata';
import { searchAssignable } from '../api/people';
import { useTexts } from '../i18n/LanguageContext';
import { PersonName } from '../parts/Avatar';
import { useSession } from '../session/SessionContext';

/** The people that a user field offers: those of an issue, or of a project before the issue exists. */
export type UserScope = { readonly issueKey: string } | { readonly project: string };
export const UserScopeContext = createContext<UserScope | null>(null);

interface UserSelectProps {
  readonly id: string;
  readonly name?: string;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  readonly isInvalid?: boolean;
  readonly isClearable?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/** A person found by name. */
export function UserSelect(props: UserSelectProps) {
  const { id, name, value, onChange, isInvalid = false, isClearable = true, describedBy, autoFocus = false } = props;
  const { t } = useTexts();
  const { api } = useSession();
  const scope = useContext(UserScopeContext);

  const search = async (query: string): Promise<Choice[]> => {
    if (scope === null) return [];
    const answer = await searchAssignable(api, scope, query);
    return answer.ok ? answer.value.map(({ accountId, displayName }) => ({ id: accountId, label: displayName })) : [];
  };

  return (
    <AsyncSelect<Choice>
      inputId={id}
      {...(name !== undefined && { name })}
      cacheOptions
      defaultOptions
      loadOptions={search}
      getOptionValue={(choice) => choice.id}
      formatOptionLabel={(choice) => <PersonName name={choice.label} />}
      value={value}
      isClearable={isClearable}
      isInvalid={isInvalid}
      autoFocus={autoFocus}
      {...(describedBy !== undefined && { descriptionId: describedBy })}
      menuPosition="fixed"
      placeholder={t('select.person')}
      loadingMessage={() => t('busy.loading')}
      noOptionsMessage={() => t('select.nobody')}
      onChange={(choice) => {
        onChange(choice);
      }}
    />
  );
}
