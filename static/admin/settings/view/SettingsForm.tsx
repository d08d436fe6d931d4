import { useId, useState } from 'react';
import type { Settings } from '../../../../src/procedure/settings';
import { completedSettings } from '../../../../src/procedure/settings/check';
import { usePage } from '../../../shared/page/PageContext';
import { useSettingsForm } from '../data/useSettingsForm';
import { ChangeList } from './ChangeList';
import { FaultSummary } from './FaultSummary';
import { FormContext } from './FormContext';
import { FormSections } from './FormSections';
import { SettingsFile } from './SettingsFile';
import '../../view/buttons.css';
import './settingsForm.css';

interface SettingsFormProps {
  /** The saved settings. */
  readonly settings: Settings;
  /** Used in the name of the exported file. */
  readonly projectKey: string;
  /** True during saving. The form is locked then. */
  readonly busy: boolean;
  /**
   * True if they belong to an installation. The language is fixed then.
   * @default false
   */
  readonly isInstalled?: boolean;
  /** Called with checked settings. */
  readonly onSave: (settings: Settings) => void;
}

/** The form of all settings. It restarts when other settings are saved. */
export function SettingsForm(props: SettingsFormProps) {
  const settings = completedSettings(props.settings);
  return <Form key={JSON.stringify(settings)} {...props} settings={settings} />;
}

function Form({ settings, projectKey, busy, isInstalled = false, onSave }: SettingsFormProps) {
  const { settings: texts } = usePage().words;
  const id = useId();
  const { draft, turn, change, faults, isRefused, changes, isUntouched, load, undo, save, summary } = useSettingsForm(
    settings,
    onSave,
  );
  const [isIdle, setIsIdle] = useState(false);
  return (
    <form
      className="settings-form"
      noValidate
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        setIsIdle(isUntouched);
        if (!isUntouched) save();
      }}
    >
      <p className="quiet">{texts.intro}</p>
      {isRefused ? <FaultSummary id={id} faults={faults} target={summary} /> : null}
      <fieldset className="settings-all" disabled={busy}>
        <SettingsFile settings={settings} projectKey={projectKey} onImport={load} />
        <FormContext.Provider value={{ id, draft, change, faults, isInstalled }}>
          <FormSections key={turn} />
        </FormContext.Provider>
        {changes.length === 0 ? null : (
          <section className="settings-changes" aria-labelledby={`${id}-changes`}>
            <h4 id={`${id}-changes`}>{texts.changes.title}</h4>
            <ChangeList changes={changes} />
          </section>
        )}
        <div className="settings-buttons">
          <button type="submit" className="primary-button">
            {busy ? texts.saving : texts.save}
          </button>
          {isUntouched ? null : (
            <button type="button" className="plain-button" onClick={undo}>
              {texts.undo}
            </button>
          )}
          <p role="status" className="quiet">
            {isIdle && isUntouched ? texts.unchanged : ''}
          </p>
        </div>
      </fieldset>
    </form>
  );
}
