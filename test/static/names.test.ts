import english from '../../locales/en-US.json';
import spanish from '../../locales/es-ES.json';
import { explain } from '../../src/procedure/explain';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { withInstalledFields } from '../../static/panel/model/names';

test('a sentence in the reader’s language names custom fields as installed, and Jira’s own as Jira does', () => {
  const words = withInstalledFields(english, spanish);
  const reasons = [
    { code: 'field', field: 'effortEstimate', as: 'text' },
    { code: 'field', field: 'priority', as: 'text' },
  ] as const;
  const sentence = explain(reasons, words, DEFAULT_SETTINGS);
  expect(sentence).toContain(spanish.fields.effortEstimate);
  expect(sentence).toContain(english.fields.priority);
  expect(sentence).not.toContain(english.fields.effortEstimate);
});
