import { useState } from 'react';
import type { InstallRequest, ProjectView } from '../../../src/entry/api/admin';
import { PROJECT_ROLES } from '../../../src/procedure/roles';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';
import { usePage } from '../../shared/page/PageContext';
import { membersOf, NOBODY } from '../model/actors';
import { ActorPicker } from '../view/ActorPicker';
import '../view/buttons.css';
import './installForm.css';

interface InstallFormProps {
  readonly project: ProjectView;
  /** True while the app makes the plan. */
  readonly busy: boolean;
  readonly onAsk: (request: InstallRequest) => void;
}

const LANGUAGES: readonly Settings['language'][] = ['es', 'en'];

/** The inputs of an installation: the language, and the holders of each role. */
export function InstallForm({ project, busy, onAsk }: InstallFormProps) {
  const { admin, roles, roleDescriptions } = usePage().words;
  const [language, setLanguage] = useState(project.installation?.settings.language ?? 'es');
  const [chosen, setChosen] = useState(NOBODY);
  return (
    <form
      className="install"
      onSubmit={(event) => {
        event.preventDefault();
        const settings = { ...(project.installation?.settings ?? DEFAULT_SETTINGS), language };
        const members = membersOf(chosen);
        // If no members are named, the earlier ones stay.
        const named = Object.keys(members).length === 0 ? {} : { members };
        onAsk({ projectId: project.id, settings, ...named });
      }}
    >
      <fieldset>
        <legend>{admin.language.label}</legend>
        <p className="quiet">{admin.language.hint}</p>
        {LANGUAGES.map((option) => (
          <label key={option} className="radio">
            <input
              type="radio"
              name="language"
              value={option}
              checked={option === language}
              onChange={() => {
                setLanguage(option);
              }}
            />
            {admin.language[option]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{admin.members.label}</legend>
        <p className="quiet">{admin.members.hint}</p>
        {PROJECT_ROLES.map((role) => (
          <ActorPicker
            key={role}
            label={roles[role]}
            description={roleDescriptions[role]}
            chosen={chosen[role]}
            onChange={(actors) => {
              setChosen((before) => ({ ...before, [role]: actors }));
            }}
          />
        ))}
      </fieldset>
      <div className="buttons">
        <button type="submit" className="primary-button" disabled={busy}>
          {busy ? admin.busy.plan : admin.plan.see}
        </button>
        <p className="quiet">{admin.plan.seeHint}</p>
      </div>
    </form>
  );
}
