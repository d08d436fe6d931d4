import { view } from '@forge/bridge';
import { useState } from 'react';
import type { MacroProject } from '../../../src/entry/api/macro';
import {
  PAGE_LANGUAGES,
  PAGE_PARTS,
  type PageLanguage,
  type PageOptions,
} from '../../../src/document/page/pageOptions';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { DataFields } from './DataFields';
import { ProjectField } from './ProjectField';
import './config.css';

interface ConfigFormProps {
  readonly projects: readonly MacroProject[] | null;
  readonly saved: PageOptions;
}

/** The form for the page's options. Confluence stores them with the page. */
export function ConfigForm({ projects, saved }: ConfigFormProps) {
  const { config } = usePage().words.document;
  const [options, setOptions] = useState(saved);
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = (part: Partial<PageOptions>): void => {
    setOptions((before) => ({ ...before, ...part }));
    setTrouble(null);
  };
  const save = async (): Promise<void> => {
    if (!PAGE_PARTS.some((part) => options.show[part])) {
      setTrouble(config.nothing);
      return;
    }
    await view.submit({ config: options }).catch(() => {
      setTrouble(config.failed);
    });
  };
  return (
    <main>
      <form
        className="config"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h1>{config.title}</h1>
        <ProjectField
          projects={projects}
          projectId={options.projectId}
          onChange={(projectId) => {
            change({ projectId });
          }}
        />
        <div className="field">
          <label htmlFor="language">{config.language}</label>
          <select
            id="language"
            value={options.language}
            onChange={({ target }) => {
              change({ language: PAGE_LANGUAGES.find((language) => language === target.value) ?? 'reader' });
            }}
          >
            {PAGE_LANGUAGES.map((language: PageLanguage) => (
              <option key={language} value={language}>
                {config.languages[language]}
              </option>
            ))}
          </select>
        </div>
        <fieldset className="field">
          <legend>{config.show}</legend>
          {PAGE_PARTS.map((part) => (
            <label key={part} className="config-tick">
              <input
                type="checkbox"
                checked={options.show[part]}
                onChange={({ target }) => {
                  change({ show: { ...options.show, [part]: target.checked } });
                }}
              />
              {config.parts[part]}
            </label>
          ))}
        </fieldset>
        <DataFields
          title={config.data}
          hint={config.dataHint}
          data={options.data}
          onChange={(data) => {
            change({ data });
          }}
        />
        {trouble === null ? null : <Problem>{trouble}</Problem>}
        <div className="config-buttons">
          <button type="submit" className="primary-button">
            {config.save}
          </button>
          <button type="button" className="plain-button" onClick={() => void view.close()}>
            {config.cancel}
          </button>
        </div>
      </form>
    </main>
  );
}
