import type { Effect } from '../effects';
import type { NotePurpose, Requirement, Rule } from '../rules/rule';

/** Building blocks of the rows in the table of transitions. */
export const note = (purpose: NotePurpose): Rule => ({ kind: 'note', purpose });
export const required = (...requirements: readonly Requirement[]): Rule => ({ kind: 'requiredFields', requirements });

/** The changes of status that send scripts to verification and approve them. */
export const SUBMISSION = { from: 'preparingScript', to: 'verifyingScript' } as const;
export const APPROVAL = { from: 'verifyingScript', to: 'requestingAuthorisation' } as const;

/** `unknownMover: 'passes'` is only for a status that would otherwise have no way out. */
export const secondPerson = (
  not: readonly ('mover' | 'scriptAuthor' | 'worker')[],
  unknownMover: 'blocks' | 'passes' = 'blocks',
): Rule => ({ kind: 'secondPerson', not, ...SUBMISSION, unknownMover });

/**
 * Empties the test results on a way back to the preparation of scripts. Tests only apply to the scripts they were made
 * with. Row 7 itself refuses results older than the approval. Jira writes no history entry for an unchanged value.
 * After the emptying, the same result counts as new. If the emptying is lost, the result needs another wording. The
 * instruction is not emptied, but row 7 requires a changed one.
 */
export const TESTS_NO_LONGER_COUNT: Effect = { kind: 'clear', fields: ['testsConcluded', 'testResult'] };
