import type { Move } from '../../src/procedure/facts';
import type { StatusKey } from '../../src/procedure/statuses';
import { cancelledAt, roleOfStep, stepsOf } from '../../static/panel/model/steps';

/** Moves through these statuses, newest first. */
function moves(...statuses: readonly StatusKey[]): readonly Move[] {
  return statuses
    .slice(1)
    .map((to, index) => ({ id: String(index), from: statuses[index] ?? null, to, author: null, at: index }))
    .reverse();
}

/** The twelve states as letters: Done, Skipped, Present, Ahead, stopped (X), never (n). */
const LETTERS = { done: 'D', skipped: 'S', present: 'P', ahead: 'A', stopped: 'X', dropped: 'n', unseen: 'U' };
const picture = (status: StatusKey, history: readonly Move[]): string =>
  stepsOf(status, history)
    .map(({ state }) => LETTERS[state])
    .join('');

describe('the twelve steps', () => {
  test.each<[string, StatusKey[], string]>([
    ['a new request', ['toPrioritise'], 'DPAAAAAAAAAA'],
    ['one that was returned', ['toPrioritise', 'incomplete'], 'PAAAAAAAAAAA'],
    ['waiting within a step', ['toPrioritise', 'inAnalysis', 'waitingForInformation'], 'DDPAAAAAAAAA'],
    ['the way without Production', ['toPrioritise', 'inAnalysis', 'inSupport', 'reporting'], 'DDDDSSSSSSSP'],
    [
      'finished without Production',
      ['toPrioritise', 'inAnalysis', 'inSupport', 'reporting', 'finished'],
      'DDDDSSSSSSSD',
    ],
    [
      'sent back from Production to the script',
      ['toPrioritise', 'inAnalysis', 'inSupport', 'preparingScript', 'verifyingScript', 'preparingScript'],
      'DDDDPAAAAAAA',
    ],
    [
      'certified after a round of corrections',
      [
        'toPrioritise',
        'inAnalysis',
        'inSupport',
        'preparingScript',
        'verifyingScript',
        'requestingAuthorisation',
        'toAuthorise',
        'implementing',
        'preparingScript',
        'verifyingScript',
        'requestingAuthorisation',
        'toAuthorise',
        'implementing',
        'testing',
        'certifying',
        'reporting',
      ],
      'DDDDDDDDDDDP',
    ],
    ['cancelled', ['toPrioritise', 'inAnalysis', 'waitingForConfirmation', 'cancelled'], 'DDXnnnnnnnnn'],
  ])('%s', (_, statuses, expected) => {
    const status = statuses.at(-1) ?? 'toPrioritise';
    expect(picture(status, moves(...statuses))).toBe(expected);
  });

  test('a cancelled request without a history stands nowhere', () => {
    expect(cancelledAt([])).toBeNull();
    expect(picture('cancelled', [])).toBe('nnnnnnnnnnnn');
  });

  test('each step is the role’s that the document names', () => {
    expect(([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const).map(roleOfStep)).toEqual([
      'requester',
      'systemsHead',
      'support',
      'support',
      'support',
      'seniorAnalyst',
      'support',
      'systemsHead',
      'infrastructure',
      'support',
      'requester',
      'support',
    ]);
  });
});
