import { analyse } from '../../sandbox/expressions';
import { manifest } from '../rules/installedSite';

/** The configuration of each rule, in the notation of Jira's own analysis (see src/jira/rules/config.ts). */
const LIST = 'before: String, after: String, separator: String';
const OFFSETS = 'offsets: List<{since: Number, minutes: Number}>';
const CHANGE = 'from: String, to: String';
const CONFIG: Readonly<Record<string, string>> = {
  'required-fields': `{fields: List<{id: String, kind: String, minimum: Number, maximum: Number, options: List<String>, role: String, text: String, now: String, since: String}>, unreadable: String, since: {${CHANGE}}, ${LIST}}`,
  'note-in-transition': '{minimum: Number, unreadable: String, text: String}',
  'effort-gate': '{field: String, mode: String, threshold: Number, missing: String, old: String, wrong: String}',
  'requested-information': `{asked: String, fields: List<{id: String, option: String, text: String, old: String}>, ${CHANGE}, minimum: Number, unreadable: String, answer: String, ${LIST}}`,
  'return-answered': `{${CHANGE}, fields: List<{id: String, kind: String}>, minimum: Number, unreadable: String, unanswered: String}`,
  'script-attached':
    '{extensions: List<String>, workedIn: String, refusedIn: String, kept: String, options: List<String>, role: String, picture: String, most: Number, authors: Number, tooMany: String, none: String, refused: String, stale: String}',
  'script-unchanged': `{evidence: String, approval: Boolean, ${CHANGE}, picture: String, turning: String, notShown: String, noRecord: String, pending: String, differs: String, onlyAdded: {before: String, after: String}, changed: {before: String, after: String}, added: List<String>, removed: List<String>, replaced: List<String>, gone: {before: String, after: String}, more: {before: String, after: String}, somebody: String, separator: String, ${OFFSETS}}`,
  'second-person': `{mover: String, scriptAuthor: String, worker: String, unknownMover: String, evidence: String, ${CHANGE}, ${LIST}}`,
  'exception-asked': `{exception: String, ${CHANGE}, notAsked: String, asker: String}`,
  'production-window': `{cutOffMinutes: Number, workingDays: List<Number>, holidays: List<String>, ${OFFSETS}, exception: String, validUntil: String, ${CHANGE}, notWorkingDay: String, holiday: String, afterCutOff: String, unrecorded: String}`,
  'requester-gone':
    '{field: String, stillHere: String, nobody: String, inactive: String, yourself: String, assignee: String}',
};

const VALIDATORS = (manifest.modules['jira:workflowValidator'] ?? []).map(
  ({ key, expression = '' }) => [key, expression] as const,
);

it('every validator is looked at', () => {
  expect(VALIDATORS.map(([key]) => key).sort()).toEqual(Object.keys(CONFIG).sort());
});

describe.each(VALIDATORS)('%s', (key, expression) => {
  const analysis = analyse(expression, { contextVariables: { config: CONFIG[key] ?? '' } });

  it('is valid', () => {
    expect(analysis.errors).toEqual([]);
    expect(analysis.type).not.toBe('TypeError');
  });

  // It is unknown how Jira matches the name of a field. A rule that finds no entry stays closed.
  it('rests on nothing that the sources leave open or contradict each other in, but the search for one entry', () => {
    const open = analysis.warnings.filter(({ certainty }) => certainty === 'unknown' || certainty === 'conflict');
    expect(open.filter(({ code }) => code !== 'newest-changelog')).toEqual([]);
  });

  it('reads nothing from what may be null', () => {
    expect(analysis.warnings.filter(({ certainty }) => certainty === 'hazard')).toEqual([]);
  });
});
