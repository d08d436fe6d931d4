import type { Json } from '../../../jira/json';
import type { Grade } from '../../../rules/config/drift';
import { equal, isList } from '../normal/canonical';
import type { ValueChange } from './changes';
import type { Severity } from '../difference';

type Grading = (change: ValueChange) => Severity;

const always =
  (severity: Severity): Grading =>
  () =>
    severity;

/** Severity of a number whose growth (`up`) or decrease (`down`) weakens a control. */
const weaker =
  (direction: 'up' | 'down'): Grading =>
  ({ from, to }) => {
    if (typeof from !== 'number' || typeof to !== 'number') return 'gate';
    return to > from === (direction === 'up') ? 'gate' : 'flow';
  };

/** Severity of a list whose additions (`added`) or removals (`removed`) weaken a control. */
const weakerWhen =
  (what: 'added' | 'removed'): Grading =>
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
 * Severity of a message. Another wording is only form. A missing message is a gate, and so is a value that is not a
 * text. Some rules check whether the message exists, and Jira passes a transition if a rule answers true.
 */
const words: Grading = ({ from, to }) => {
  if (typeof to === 'string' && to.trim() !== '') return from === undefined ? 'flow' : 'form';
  return 'gate';
};

/**
 * Severity of the words around the values of a sentence. Another wording is only form. Another number of words breaks
 * the sentence.
 */
const pieces: Grading = ({ from, to }) =>
  isList(from) && isList(to) && from.length === to.length && to.every((piece) => typeof piece === 'string')
    ? 'form'
    : 'gate';

/** The severity of a change, by the grade of its value. */
export const GRADINGS: Readonly<Record<Grade, Grading>> = {
  gate: always('gate'),
  flow: always('flow'),
  form: always('form'),
  up: weaker('up'),
  down: weaker('down'),
  added: weakerWhen('added'),
  removed: weakerWhen('removed'),
  words,
  pieces,
};
