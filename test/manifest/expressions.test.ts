import { analyse } from '../../sandbox/expressions';
import { manifest } from '../rules/installedSite';

/** The configuration that each rule is given, in the notation of Jira's own analysis (see src/jira/rules/config.ts). */
const LIST = 'before: String, after: String, separator: String';
const OFFSETS = 'offsets: List<{since: Number, minutes: Number}>';
const CONFIG: Readonly<Record<string, string>> = {
  'required-fields': `{fields: List<{id: String, kind: String, minimum: Number, role: String, text: String}>, unreadable: String, ${LIST}}`,
  'note-in-transition': '{minimum: Number, unreadable: String, text: String}',
  'effort-gate': '{field: String, mode: String, threshold: Number, missing: String, wrong: String}',
  'requested-information': `{asked: String, fields: List<{id: String, option: String, text: String}>, minimum: Number, unreadable: String, answer: String, ${LIST}}`,
  'script-attached':
    '{extensions: List<String>, firstFrom: String, pictures: List<String>, most: Number, none: String, tooMany: String, stale: String}',
  'script-unchanged': `{from: String, to: String, extensions: List<String>, pictures: List<String>, noRecord: String, none: String, changed: {before: String, after: String}, added: List<String>, removed: List<String>, replaced: List<String>, somebody: String, separator: String, ${OFFSETS}}`,
  'evidence-bound':
    '{property: String, approval: Boolean, from: String, to: String, pictures: List<String>, most: Number, pending: String, differs: String}',
  'second-person': `{mover: String, scriptAuthor: String, assignee: String, unknownMover: String, workedIn: String, pictures: List<String>, ${LIST}}`,
  'production-window': `{cutOffMinutes: Number, workingDays: List<Number>, holidays: List<String>, ${OFFSETS}, validUntil: String, reason: String, from: String, to: String, notWorkingDay: String, holiday: String, afterCutOff: String}`,
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

  it('rests on nothing that the sources leave open or contradict each other in', () => {
    expect(analysis.warnings.filter(({ certainty }) => certainty === 'unknown' || certainty === 'conflict')).toEqual(
      [],
    );
  });

  it('reads nothing from what may be null', () => {
    expect(analysis.warnings.filter(({ certainty }) => certainty === 'hazard')).toEqual([]);
  });
});
