import { commentOfMoment, SAME_MOMENT, type RestComment } from '../../../src/jira/issue/comments';
import { pastTransitions, type PastTransition } from '../../../src/jira/issue/pastTransitions';
import type { SiteIds } from '../../../src/jira/site';
import { transition, type TransitionKey } from '../../../src/procedure/transitions';
import type { PanelIssue } from '../data/panelIssue';
import { directionOf } from './direction';
import { statusOf } from './status';

/** The reason that a person gave when a request came back, or when they asked the requester. */
export interface LastReason {
  readonly transition: TransitionKey;
  /** The person's name; `null` if Jira hides it. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * The note, an Atlassian document; `gone` if it is deleted or hidden from the reader, `unread` if Jira did not
   * answer.
   */
  readonly note: { readonly document: unknown } | 'gone' | 'unread';
}

/** True if the transition needs a note and leads to an earlier step, or to a question. */
function isBack(key: TransitionKey): boolean {
  const row = transition(key);
  if (row.to === 'cancelled' || !row.rules.some(({ kind }) => kind === 'note')) return false;
  return row.to === 'waitingForInformation' || row.from.some((status) => directionOf(status, row) === 'back');
}

/** The newest change of status, if it brought the request back to its present status; `null` otherwise. */
export function cameBack(issue: PanelIssue, ids: SiteIds): PastTransition | null {
  const last = pastTransitions(issue, ids).findLast(({ transition: key }) => transition(key).to !== 'same');
  // A later change outside the procedure, such as a moved issue, is no past transition.
  const isPresent = last !== undefined && transition(last.transition).to === statusOf(issue, ids);
  return isPresent && isBack(last.transition) ? last : null;
}

/** The earliest instant of the comments that `lastReason` needs, in epoch milliseconds. */
export const reasonSince = ({ at }: PastTransition): number => at - SAME_MOMENT;

/** @param comments the comments since `reasonSince`; `null` if they could not be read */
export function lastReason(
  issue: PanelIssue,
  ids: SiteIds,
  comments: readonly RestComment[] | null,
  names: ReadonlyMap<string, string>,
): LastReason | null {
  const back = cameBack(issue, ids);
  if (back === null) return null;
  const { actor, at } = back;
  const by = names.get(actor ?? '') ?? null;
  return { transition: back.transition, by, at, note: comments === null ? 'unread' : noteIn(comments) };

  function noteIn(read: readonly RestComment[]): LastReason['note'] {
    const comment = commentOfMoment(read, { actor, at }, pastTransitions(issue, ids));
    return comment === null ? 'gone' : { document: comment.body };
  }
}
