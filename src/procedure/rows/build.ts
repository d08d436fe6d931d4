import type { Effect } from '../effects';
import type { NotePurpose, Requirement, Rule } from '../rules/rule';

/** What rows of the table of transitions are put together from. */
export const note = (purpose: NotePurpose): Rule => ({ kind: 'note', purpose });
export const required = (...requirements: readonly Requirement[]): Rule => ({ kind: 'requiredFields', requirements });

/** The changes of status by which scripts are sent to verification, and approved. */
export const SUBMISSION = { from: 'preparingScript', to: 'verifyingScript' } as const;
export const APPROVAL = { from: 'verifyingScript', to: 'requestingAuthorisation' } as const;

/** `unknownMover: 'passes'` only where there would be no other way out of a status. */
export const secondPerson = (
  not: readonly ('mover' | 'scriptAuthor' | 'worker')[],
  unknownMover: 'blocks' | 'passes' = 'blocks',
): Rule => ({ kind: 'secondPerson', not, ...SUBMISSION, unknownMover });

/**
 * Tests are of the scripts they were made with: on a way back to preparing them they no longer count. Row 7 sees by itself
 * that their result is older than the approval. This empties it, so that the same result, found again, is news: Jira
 * writes no entry for a value that stays the same. Where the emptying never comes, other words do. The instruction stays
 * to be changed: the one of earlier scripts is refused as long as it says the same.
 */
export const TESTS_NO_LONGER_COUNT: Effect = { kind: 'clear', fields: ['testsConcluded', 'testResult'] };
