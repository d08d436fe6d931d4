import type { AttachmentChange, Move, Person } from '../procedure/facts';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import { instantOf, type RestHistory, type RestIssue, type RestUser } from './issue';
import type { SiteIds } from './site';

export function personOf(user: RestUser): Person | null {
  return user == null ? null : { accountId: user.accountId, name: user.displayName ?? null };
}

/** The changelog newest first, whichever way round Jira answered. */
function newestFirst(issue: RestIssue): readonly (RestHistory & { readonly at: number })[] {
  const histories = (issue.changelog?.histories ?? []).map((history) => ({
    ...history,
    at: instantOf(history.created),
  }));
  const last = histories.at(-1);
  return (histories[0]?.at ?? 0) < (last?.at ?? 0) ? histories.reverse() : histories;
}

/** The changes of status, newest first, by the procedure's keys. */
export function movesOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): readonly Move[] {
  const keys = new Map(Object.entries(ids.statuses).map(([key, id]) => [id, key as StatusKey]));
  const keyOf = (id: string | null | undefined): StatusKey | null => keys.get(id ?? '') ?? null;
  return newestFirst(issue).flatMap(({ author, at, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'status')
      .map((item) => ({ from: keyOf(item.from), to: keyOf(item.to), author: personOf(author), at })),
  );
}

/** The attachments added and removed, newest first. */
export function attachmentChangesOf(issue: RestIssue): readonly AttachmentChange[] {
  return newestFirst(issue).flatMap(({ author, at, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'attachment')
      .flatMap((item): readonly AttachmentChange[] => {
        const by = { author: personOf(author), at };
        // Jira leaves the side that is not there null or empty.
        if (item.to) return [{ ...by, attachmentId: item.to, filename: item.toString ?? '', change: 'added' }];
        if (item.from) return [{ ...by, attachmentId: item.from, filename: item.fromString ?? '', change: 'removed' }];
        return [];
      }),
  );
}

/** Who last moved the request on as support: who gets it back, and who is told. */
export function analystOf(moves: readonly Move[]): string | null {
  const own = moves.find(({ from }) => from !== null && STATUSES[from].responsible === 'support');
  return own?.author?.accountId ?? null;
}
