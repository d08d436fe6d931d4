import type { Json } from '../../jira/json';
import { equal, isList } from './canonical';
import type { ValueChange } from './changes';
import type { Change, Severity } from './difference';
import { nameOf, type SiteNames } from './siteNames';

type Grade = (change: ValueChange) => Severity;

const always =
  (severity: Severity): Grade =>
  () =>
    severity;

/** Grade of a number whose growth (`up`) or decrease (`down`) weakens a control. */
const weaker =
  (direction: 'up' | 'down'): Grade =>
  ({ from, to }) => {
    if (typeof from !== 'number' || typeof to !== 'number') return 'gate';
    return to > from === (direction === 'up') ? 'gate' : 'flow';
  };

/** Grade of a list whose additions (`added`) or removals (`removed`) weaken a control. */
const weakerWhen =
  (what: 'added' | 'removed'): Grade =>
  ({ from, to }) => {
    if (isList(from) && isList(to)) return sameItems(from, to) ? 'form' : 'gate';
    return (from === undefined) === (what === 'added') ? 'gate' : 'flow';
  };

const sameItems = (a: readonly Json[], b: readonly Json[]): boolean =>
  equal(
    [...new Set(a.map((item) => JSON.stringify(item)))].sort(),
    [...new Set(b.map((item) => JSON.stringify(item)))].sort(),
  );

/**
 * Grade of a message. Another wording is only form. A missing message is a gate, and so is a value that is not a text.
 * Some rules check whether the message exists, and Jira passes a transition if a rule answers true.
 */
const words: Grade = ({ from, to }) => {
  if (typeof to === 'string' && to.trim() !== '') return from === undefined ? 'flow' : 'form';
  return 'gate';
};

/**
 * Grade of the words around the values of a sentence. Another wording is only form. Another number of words breaks the
 * sentence.
 */
const pieces: Grade = ({ from, to }) => (isList(from) && isList(to) && from.length === to.length ? 'form' : 'gate');

interface Row {
  /** Key of its words in the locales. */
  readonly setting: string;
  readonly grade: Grade;
  /** The kind of things that the values identify. */
  readonly refers?: keyof SiteNames;
}

const text: Row = { setting: 'text', grade: words };
const gate = (setting: string, refers?: keyof SiteNames): Row => ({
  setting,
  grade: always('gate'),
  ...(refers === undefined ? {} : { refers }),
});

/**
 * Meaning of each key of a rule's configuration (`src/jira/rules/config.ts`). The key is the last name on the path,
 * with brackets for an item of a list. An unknown key counts as a control.
 */
const ROWS: Readonly<Record<string, Row>> = {
  threshold: { setting: 'threshold', grade: weaker('up') },
  mode: gate('mode'),
  minimum: { setting: 'minimum', grade: weaker('down') },
  cutOffMinutes: { setting: 'cutOff', grade: weaker('up') },
  workingDays: { setting: 'workingDays', grade: weakerWhen('added') },
  holidays: { setting: 'holidays', grade: weakerWhen('removed') },
  offsets: gate('offsets'),
  extensions: { setting: 'extensions', grade: weakerWhen('added') },
  picture: gate('pictures'),
  turning: gate('unreadable'),
  notShown: { setting: 'text', grade: always('form') },
  maximum: { setting: 'maximum', grade: weaker('up') },
  most: { setting: 'maximum', grade: weaker('up') },
  authors: { setting: 'maximum', grade: weaker('up') },
  options: { setting: 'option', grade: weakerWhen('added') },
  fields: { setting: 'order', grade: weakerWhen('removed') },
  'fields[]': { setting: 'requirement', grade: weakerWhen('removed') },
  kind: gate('requirementKind'),
  role: gate('requirementRole', 'roles'),
  option: gate('option'),
  field: gate('field', 'fields'),
  asked: gate('field', 'fields'),
  validUntil: gate('field', 'fields'),
  kept: gate('field', 'fields'),
  evidence: gate('field', 'fields'),
  exception: gate('field', 'fields'),
  approval: gate('status'),
  from: gate('status', 'statuses'),
  to: gate('status', 'statuses'),
  refusedIn: gate('status', 'statuses'),
  workedIn: gate('status', 'statuses'),
  unreadable: gate('unreadable'),
  // An expression in the configuration replaces that of the manifest (documented).
  expression: gate('expression'),
  '': gate('configuration'),
  mover: { setting: 'mover', grade: words },
  scriptAuthor: { setting: 'scriptAuthor', grade: words },
  worker: { setting: 'worker', grade: words },
  unknownMover: { setting: 'unknownMover', grade: words },
  summary: { setting: 'text', grade: always('form') },
  transition: { setting: 'effects', grade: always('flow') },
  projectId: { setting: 'effects', grade: always('flow') },
  ...Object.fromEntries(
    [
      ...['text', 'now', 'since', 'old', 'missing', 'wrong', 'answer', 'unanswered'],
      ...['none', 'refused', 'stale', 'tooMany', 'noRecord', 'pending', 'differs', 'somebody', 'separator'],
      ...['before', 'between', 'after', 'notWorkingDay', 'holiday', 'afterCutOff', 'unrecorded', 'notAsked', 'asker'],
      ...['stillHere', 'nobody', 'inactive', 'yourself', 'assignee'],
    ].map((key) => [key, text]),
  ),
  ...Object.fromEntries(
    ['added', 'removed', 'replaced'].map((key): [string, Row] => [key, { setting: 'text', grade: pieces }]),
  ),
};

const ROW_OF: ReadonlyMap<string, Row> = new Map(Object.entries(ROWS));

/** The meaning of a changed value in a rule's configuration. */
export function ruleChange(change: ValueChange, names: SiteNames): Change {
  const row = ROW_OF.get(lastName(change.path));
  if (row === undefined) return unknownChange(change);
  // A text that enables a check is only wording if it exists before and after.
  const onlyWords = row.grade === words && change.from !== undefined && change.to !== undefined;
  const { refers } = row;
  return {
    path: change.path,
    setting: onlyWords ? 'text' : row.setting,
    ...(change.from === undefined ? {} : { from: named(change.from, refers, names) }),
    ...(change.to === undefined ? {} : { to: named(change.to, refers, names) }),
    severity: row.grade(change),
  };
}

/** An unknown value counts as a control. */
export const unknownChange = (change: ValueChange): Change => ({ ...change, setting: null, severity: 'gate' });

function named(value: Json, refers: keyof SiteNames | undefined, names: SiteNames): Json {
  return refers === undefined || typeof value !== 'string' ? value : { ...nameOf(names, refers, value) };
}

/** `fields[customfield_1].minimum` ends in `minimum`, `fields[customfield_1]` in an item of `fields`. */
function lastName(path: string): string {
  const last = path.split('.').at(-1) ?? '';
  return last.endsWith(']') ? `${last.slice(0, last.indexOf('['))}[]` : last;
}
