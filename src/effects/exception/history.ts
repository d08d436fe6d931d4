import { movesOf, newestFirst } from '../../jira/issue/history';
import { instantOf, type RestHistory, type RestIssue } from '../../jira/issue/issue';
import { issueAt } from '../../jira/issue/issueAt';
import type { SiteIds } from '../../jira/site';

/**
 * An approval of scripts. An exception, which permits an authorisation outside the hours of Production, belongs to one.
 */
export interface Approval {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Instant of the next approval, which ends this one; Infinity for the newest one. */
  readonly until: number;
}

/** A change of a field of an exception: of its reason, or of the moment until which it is valid. */
export interface Writing {
  /** Id of the entry in the changelog. */
  readonly change: string;
  /** Account id; `null` if Jira names no author. */
  readonly by: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Account id of the requester at that moment. */
  readonly requester: string | null;
}

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/** Every approval of scripts in the history that was read, newest first. */
export function approvalsOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): readonly Approval[] {
  const moves = movesOf(issue, ids).filter(
    ({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation',
  );
  return moves.map(({ id, at }, index) => ({ id, at, until: moves[index - 1]?.at ?? Infinity }));
}

/** Reasons that the requester gave under an approval, newest first. Reasons of other people do not count. */
export function askings(issue: RestIssue, ids: Ids, approval: Approval): readonly Writing[] {
  const reasons = writings(issue, ids, ids.fields.exceptionReason);
  return reasons.filter((one) => isUnder(one, approval) && one.by !== null && one.by === one.requester);
}

/** Moments written under an approval, newest first, each in epoch milliseconds. */
export function grantings(
  issue: RestIssue,
  ids: Ids,
  approval: Approval,
): readonly (Writing & { readonly until: number })[] {
  const field = ids.fields.exceptionValidUntil;
  return writings(issue, ids, field).flatMap((writing, index) => {
    if (!isUnder(writing, approval)) return [];
    // The field holds the newest value. Older values are only in the history, in Jira's date format.
    const value = index === 0 ? issue.fields[field] : writing.to;
    const until = typeof value === 'string' ? instantOf(value) : Number.NaN;
    return Number.isNaN(until) ? [] : [{ ...writing, until }];
  });
}

const isUnder = ({ at }: Writing, approval: Approval): boolean => at > approval.at && at <= approval.until;

function writings(issue: RestIssue, ids: Ids, field: string) {
  return newestFirst(issue).flatMap((entry): readonly (Writing & { readonly to: string | null })[] => {
    const item = entry.items.find(({ fieldId }) => fieldId === field);
    if (item === undefined || entry.id === undefined || !isFilled(item)) return [];
    const requester = issueAt(issue, entry.at, ids).fields.reporter?.accountId ?? null;
    return [{ change: entry.id, by: entry.author?.accountId ?? null, at: entry.at, requester, to: item.to ?? null }];
  });
}

/** Without this check, an item without text would return the `toString` of every object. */
const isFilled = (item: RestHistory['items'][number]): boolean =>
  typeof item.toString === 'string' && item.toString !== '';
