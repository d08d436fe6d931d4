import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import english from '../../../locales/en-US.json';
import spanish from '../../../locales/es-ES.json';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/procedure/settings';
import '../../../static/admin/view/admin.css';
import { SettingsForm } from '../../../static/admin/settings/view/SettingsForm';
import { createFormat } from '../../../static/shared/page/format';
import { PageContext } from '../../../static/shared/page/PageContext';
import '../../../static/shared/style/base.css';

/** The settings form by itself, in a page of the app. Saved settings are kept for the test and shown as saved. */
const saved: Settings[] = [];
Object.assign(window, { saved });

function Page() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  return createElement(SettingsForm, {
    settings,
    projectKey: 'SOP',
    busy: false,
    onSave: (changed) => {
      saved.push(changed);
      setSettings(changed);
    },
  });
}

const isEnglish = new URLSearchParams(location.search).get('language') === 'en';
const language = isEnglish ? 'en-US' : 'es-ES';
document.documentElement.lang = language.slice(0, 2);
const value = {
  words: isEnglish ? english : spanish,
  format: createFormat(language, 'America/Asuncion'),
  language,
} as const;
const root = document.getElementById('root');
if (root !== null) {
  const page = createElement(
    'main',
    { className: 'admin' },
    createElement('h1', null, 'Page'),
    createElement('h2', null, 'SOP'),
    createElement('h3', null, 'Form'),
    createElement(Page),
  );
  createRoot(root).render(createElement(PageContext.Provider, { value }, page));
}
