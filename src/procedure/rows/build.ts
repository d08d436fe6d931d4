import type { Effect } from '../effects';
import type { NotePurpose, Requirement, Rule } from '../rules/rule';

/** What rows of the table of transitions are put together from. */
export const note = (purpose: NotePurpose): Rule => ({ kind: 'note', purpose });
export const required = (...requirements: readonly Requirement[]): Rule => ({ kind: 'requiredFields', requirements });

/** `unknownMover: 'passes'` only where there would be no other way out of a status. */
export const secondPerson = (
  not: readonly ('mover' | 'scriptAuthor' | 'assignee')[],
  unknownMover: 'blocks' | 'passes' = 'blocks',
): Rule => ({ kind: 'secondPerson', not, workedIn: 'inSupport', unknownMover });

/**
 * Tests are of the script they were made with: on a way back to preparing it they no longer count. Row 7 sees by itself
 * that their result is none of the approved script's; this empties them, so that the same result, found again, is news.
 * Jira writes no entry for a value that stays the same (sandbox: neither). That is no trap even where the emptying never
 * comes: row 7 wants the result alone to be newer, and a text can always be written in other words.
 */
export const TESTS_NO_LONGER_COUNT: Effect = { kind: 'clear', fields: ['testsConcluded', 'testResult'] };
