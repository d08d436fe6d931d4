import Select from '@atlaskit/select/Select';
import type { Person } from '../api/people';
import { useTexts } from '../i18n/LanguageContext';
import type { Texts } from '../i18n/texts';
import { Avatar } from '../parts/Avatar';
import { useSession } from '../session/SessionContext';

function rolesOf({ named, t }: Texts, person: Person): string {
  const roles = person.roles.map((role) => named(`role.${role}`, role));
  return roles.length === 0 ? t('role.none') : roles.join(', ');
}

/** Chooses the person of the session, whose credentials every call carries. */
export function PersonSwitcher({ onBecome }: { onBecome: (accountId: string) => void }) {
  const texts = useTexts();
  const { me, people } = useSession();
  return (
    <div className="person-switcher">
      <Select<Person>
        inputId="person-switcher"
        label={texts.t('person.label')}
        maxMenuHeight={480}
        options={people}
        value={me}
        getOptionValue={(person) => person.accountId}
        getOptionLabel={(person) => `${person.displayName} ${rolesOf(texts, person)}`}
        formatOptionLabel={(person) => (
          <span className="person-option">
            <Avatar name={person.displayName} />
            <span className="person-words">
              <span>{person.displayName}</span>
              <span className="person-roles">{rolesOf(texts, person)}</span>
            </span>
          </span>
        )}
        noOptionsMessage={() => texts.t('select.nobody')}
        onChange={(person) => {
          if (person !== null) onBecome(person.accountId);
        }}
      />
    </div>
  );
}
