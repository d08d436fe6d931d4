import { movesOf, newestFirst } from '../../jira/history';
import { instantOf, type RestHistory, type RestIssue } from '../../jira/issue';
import { issueAt } from '../../jira/issueAt';
import type { SiteIds } from '../../jira/site';
import type { Move } from '../../procedure/facts';

/** Something that was written into a field of an exception since the newest approval. */
export interface Writing {
  /** Id of the entry in the changelog. */
  readonly change: string;
  /** Account id; `null` where Jira does not say who. */
  readonly by: string | null;
  readonly at: number;
  /** Account id of the requester at that moment. */
  readonly requester: string | null;
}

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/** The newest approval of scripts, which an exception belongs to. */
export function approvalOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): Move | undefined {
  return movesOf(issue, ids).find(({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation');
}

/** Reasons that the requester gave since an instant (epoch milliseconds), newest first; what others wrote is none. */
export function askings(issue: RestIssue, ids: Ids, since: number): readonly Writing[] {
  return writings(issue, ids.fields.exceptionReason, since).filter(
    ({ by, requester }) => by !== null && by === requester,
  );
}

/** Moments that somebody wrote since an instant (epoch milliseconds), newest first, each in epoch milliseconds. */
export function grantings(
  issue: RestIssue,
  ids: Ids,
  since: number,
): readonly (Writing & { readonly until: number })[] {
  const field = ids.fields.exceptionValidUntil;
  return writings(issue, field, since).flatMap((writing, index) => {
    // The field holds what was written last. Of what came before only the history tells, as Jira writes dates into it.
    const value = index === 0 ? issue.fields[field] : writing.to;
    const until = typeof value === 'string' ? instantOf(value) : Number.NaN;
    return Number.isNaN(until) ? [] : [{ ...writing, until }];
  });
}

function writings(issue: RestIssue, field: string, since: number) {
  return newestFirst(issue)
    .filter(({ at }) => at > since)
    .flatMap((entry): readonly (Writing & { readonly to: string | null })[] => {
      const item = entry.items.find(({ fieldId }) => fieldId === field);
      if (item === undefined || entry.id === undefined || !isFilled(item)) return [];
      const requester = issueAt(issue, entry.at).fields.reporter?.accountId ?? null;
      return [{ change: entry.id, by: entry.author?.accountId ?? null, at: entry.at, requester, to: item.to ?? null }];
    });
}

/** An item without a text of its own would show the `toString` of every object. */
const isFilled = (item: RestHistory['items'][number]): boolean =>
  typeof item.toString === 'string' && item.toString !== '';
