import { useId, useRef, useState } from 'react';
import type { Settings } from '../../../../src/procedure/settings';
import { describeChanges } from '../../../../src/procedure/settings/changes';
import { SCHEMA_FILE, settingsFileSchema, writeSettingsFile } from '../../../../src/procedure/settings/file';
import { say } from '../../../../src/procedure/words';
import { usePage } from '../../../shared/page/PageContext';
import { download } from '../../../shared/page/download';
import { importFile } from '../data/importFile';
import { ImportOutcome, type Outcome } from './ImportOutcome';

interface SettingsFileProps {
  /** The saved settings, which are exported. */
  readonly settings: Settings;
  readonly projectKey: string;
  readonly onImport: (settings: Settings) => void;
}

/** Exports the settings to a file, or imports a file into the form. */
export function SettingsFile({ settings, projectKey, onImport }: SettingsFileProps) {
  const { words, language } = usePage();
  const { file: texts } = words.settings;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const headingId = useId();

  const load = async (file: File): Promise<void> => {
    const { name } = file;
    const reading = await importFile(file);
    if (reading === null) setOutcome({ kind: 'unreadable', name });
    else if (!reading.ok) setOutcome({ kind: 'refused', name, faults: reading.faults });
    else {
      const changes = describeChanges(settings, reading.settings, words, language);
      setOutcome({ kind: 'loaded', name, changes, hasMembers: reading.members !== null });
      onImport(reading.settings);
    }
  };
  return (
    <section className="settings-file" aria-labelledby={headingId}>
      <h4 id={headingId}>{texts.title}</h4>
      <p className="setting-hint">{texts.hint}</p>
      <div className="settings-buttons">
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            download(say(texts.name, { project: projectKey }), writeSettingsFile(settings));
          }}
        >
          {texts.export}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            input.current?.click();
          }}
        >
          {texts.import}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            download(SCHEMA_FILE, `${JSON.stringify(settingsFileSchema(), null, 2)}\n`);
          }}
        >
          {texts.schema}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={texts.import}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            // Allows the same file to be chosen again after a correction.
            currentTarget.value = '';
            if (chosen !== undefined) void load(chosen);
          }}
        />
      </div>
      <div aria-live="polite">{outcome === null ? null : <ImportOutcome outcome={outcome} />}</div>
    </section>
  );
}
