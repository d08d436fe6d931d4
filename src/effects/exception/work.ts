import type { RestIssue } from '../../jira/issue/issue';
import type { SiteIds } from '../../jira/site';
import { askings, grantings, type Approval, type Writing } from './history';
import type { RecordedException } from './store';

/**
 * The exception of one approval, derived from an issue's history. Returns null if the requester has not asked for one.
 * @param held the earlier record. A recorded grant stays, even if its author no longer holds the role.
 */
export function exceptionUnder(
  issue: RestIssue,
  approval: Approval,
  ids: Pick<SiteIds, 'statuses' | 'fields'>,
  { held, isManagement }: { held: RecordedException | undefined; isManagement: (accountId: string) => boolean },
): RecordedException | null {
  const [asked] = askings(issue, ids, approval);
  if (asked === undefined) return null;
  const act = ({ by, at }: Writing) => ({ by, at, approval: approval.id });
  const granted = grantings(issue, ids, approval)
    .filter(({ by, at, requester }) => at > asked.at && by !== asked.by && by !== requester)
    .find(({ by, change }) => change === held?.granted || (by !== null && isManagement(by)));
  const until = granted !== undefined && granted.change === held?.granted ? held.fact.granted?.until : granted?.until;
  return {
    fact: {
      asked: act(asked),
      granted: granted === undefined || until === undefined ? null : { ...act(granted), until },
    },
    asked: asked.change,
    granted: granted?.change ?? null,
  };
}
