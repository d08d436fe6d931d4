import { commentOfMoment, SAME_MOMENT, type RestComment } from '../../../src/jira/issue/comments';
import { pastTransitions, type PastTransition } from '../../../src/jira/issue/pastTransitions';
import type { SiteIds } from '../../../src/jira/site';
import type { Person } from '../../../src/procedure/facts';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import { transition, type TransitionKey } from '../../../src/procedure/transitions';
import type { PanelIssue } from '../data/panelIssue';

/** The reason that a person gave when a request came back, or when they asked the requester. */
export interface LastReason {
  readonly transition: TransitionKey;
  readonly by: Person;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The note, an Atlassian document; `null` if it is deleted, hidden from the reader, or not read. */
  readonly note: unknown;
}

/** Statuses in which the requester owes an answer. */
const ASKED: readonly StatusKey[] = ['incomplete', 'waitingForInformation'];

/** True if the transition needs a note and leads to an earlier step, or to a question. */
function isBack(key: TransitionKey): boolean {
  const { from, to, rules } = transition(key);
  if (to === 'same' || !rules.some(({ kind }) => kind === 'note')) return false;
  const step = STATUSES[to].step;
  return ASKED.includes(to) || from.some((status) => step !== null && step < (STATUSES[status].step ?? 0));
}

/** The newest change of status, if the request came back with it; `null` otherwise. */
export function cameBack(issue: PanelIssue, ids: SiteIds): PastTransition | null {
  const last = pastTransitions(issue, ids).findLast(({ transition: key }) => transition(key).to !== 'same');
  return last !== undefined && isBack(last.transition) ? last : null;
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
  const comment = commentOfMoment(comments ?? [], back, pastTransitions(issue, ids));
  const by = { accountId: back.actor ?? '', name: names.get(back.actor ?? '') ?? null };
  return { transition: back.transition, by, at: back.at, note: comment?.body ?? null };
}
