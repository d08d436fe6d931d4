import english from '../../locales/en-US.json';
import spanish from '../../locales/es-ES.json';
import { explain } from '../../src/procedure/explain';
import type { Reason } from '../../src/procedure/reasons';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { withInstalledNames } from '../../static/panel/model/names';

test('a sentence in the reader’s language names custom fields as installed, and Jira’s own as Jira does', () => {
  const words = withInstalledNames(english, spanish);
  const reasons = [
    { code: 'field', field: 'effortEstimate', as: 'text' },
    { code: 'field', field: 'priority', as: 'text' },
  ] as const;
  const sentence = explain(reasons, words, DEFAULT_SETTINGS);
  expect(sentence).toContain(spanish.fields.effortEstimate);
  expect(sentence).toContain(english.fields.priority);
  expect(sentence).not.toContain(english.fields.effortEstimate);
});

describe('a sentence in the reader’s language names what people look for on Jira’s screen as it is installed', () => {
  const words = withInstalledNames(english, spanish);
  const back = ['refuseAuthorisation', 'reworkScript'] as const;
  const changed = { filename: 'a.sql', by: 'Ana', at: '2027-03-02 10:00' };
  const added = (mend: 'delete' | 'sendBack', since: 'submission' | 'approval'): Reason => ({
    code: 'scriptAdded',
    ...changed,
    since,
    back: since === 'submission' ? ['requestReview'] : back,
    mend,
  });
  const ROWS: readonly (readonly [reason: Reason, ...names: readonly string[]])[] = [
    [{ code: 'effortAbove', threshold: 4 }, spanish.transitions.askConfirmation],
    [{ code: 'effortNotAbove', threshold: 4 }, spanish.transitions.startSupport],
    [{ code: 'answer', minimum: 10 }, spanish.fields.userExperience, spanish.fields.additionalInformation],
    [{ code: 'answer', minimum: 1 }, spanish.fields.userExperience, spanish.fields.additionalInformation],
    [{ code: 'staleScript' }, spanish.fields.scriptsKept],
    [added('delete', 'submission'), spanish.transitions.requestReview],
    [added('delete', 'approval'), spanish.statuses.preparingScript, spanish.transitions.reworkScript],
    [added('sendBack', 'submission'), spanish.transitions.requestReview],
    [added('sendBack', 'approval'), spanish.statuses.preparingScript, spanish.transitions.reworkScript],
    [{ code: 'noRecord', since: 'submission' }, spanish.transitions.requestReview],
    [{ code: 'noRecord', since: 'approval' }, spanish.statuses.preparingScript],
    [{ code: 'evidencePending', since: 'approval', back }, spanish.transitions.refuseAuthorisation],
    [{ code: 'evidenceDiffers', since: 'approval', back }, spanish.transitions.refuseAuthorisation],
    [{ code: 'exceptionNotAsked' }, spanish.transitions.requestException],
  ];
  /** English names that are not words of ordinary sentences. */
  const OTHERS = [...Object.values(english.transitions), ...Object.values(english.statuses)].map((name) => `“${name}”`);

  test.each(ROWS.map(([reason, ...names]) => ({ reason, names })))('$reason', ({ reason, names }) => {
    const sentence = explain([reason], words, DEFAULT_SETTINGS);
    for (const name of names) expect(sentence).toContain(name);
    expect(OTHERS.filter((name) => sentence.includes(name))).toEqual([]);
    expect(sentence).not.toMatch(/[{}]/);
    expect(explain([reason], spanish, DEFAULT_SETTINGS)).not.toMatch(/[{}]/);
  });
});

test.each([
  ['es-ES', spanish],
  ['en-US', english],
])(
  '%s: no sentence of a rule has the name of a transition or of a status written into it',
  (_name, { reasons, ...words }) => {
    const text = JSON.stringify(reasons);
    const names = [...Object.values(words.transitions), ...Object.values(words.statuses)];
    expect(names.filter((name) => new RegExp(`[«“]${name}[»”]`, 'u').test(text))).toEqual([]);
  },
);
