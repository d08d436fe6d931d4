import type { AttachmentChange, Move, Person } from '../../procedure/facts';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import { TRANSITION_KEYS, transition } from '../../procedure/transitions';
import { instantOf, type RestHistory, type RestIssue, type RestUser } from './issue';
import type { SiteIds } from '../site';

export function personOf(user: RestUser): Person | null {
  return user == null ? null : { accountId: user.accountId, name: user.displayName ?? null };
}

type Timed = RestHistory & { readonly at: number };

/** Caches the order of a history, because many functions read it. */
const ORDERED = new WeakMap<readonly RestHistory[], readonly Timed[]>();

/** The changelog newest first, independent of Jira's order. */
export function newestFirst({ changelog }: RestIssue): readonly Timed[] {
  if (changelog === undefined) return [];
  const known = ORDERED.get(changelog.histories);
  if (known !== undefined) return known;
  const histories = changelog.histories.map((history) => ({ ...history, at: instantOf(history.created) }));
  const last = histories.at(-1);
  const ordered = (histories[0]?.at ?? 0) < (last?.at ?? 0) ? histories.reverse() : histories;
  ORDERED.set(changelog.histories, ordered);
  return ordered;
}

/** The changes of status by the procedure's keys, newest first. */
export function movesOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): readonly Move[] {
  const keys = new Map(Object.entries(ids.statuses).map(([key, id]) => [id, key as StatusKey]));
  const keyOf = (id: string | null | undefined): StatusKey | null => keys.get(id ?? '') ?? null;
  return newestFirst(issue).flatMap(({ id, author, at, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'status')
      .map((item) => ({ id: id ?? '', from: keyOf(item.from), to: keyOf(item.to), author: personOf(author), at })),
  );
}

/** The attachments added and removed, newest first. */
export function attachmentChangesOf(issue: RestIssue): readonly AttachmentChange[] {
  return newestFirst(issue).flatMap(({ author, at, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'attachment')
      .flatMap((item): readonly AttachmentChange[] => {
        const by = { author: personOf(author), at };
        // Jira writes null or an empty text for the missing side.
        if (item.to) return [{ ...by, attachmentId: item.to, filename: item.toString ?? '', change: 'added' }];
        if (item.from) return [{ ...by, attachmentId: item.from, filename: item.fromString ?? '', change: 'removed' }];
        return [];
      }),
  );
}

/** Account ids; `null` means unassigned. `at` in epoch milliseconds. */
export interface AssigneeChange {
  readonly from: string | null;
  readonly to: string | null;
  readonly at: number;
}

/** The changes of assignee, newest first. */
export function assigneeChangesOf(issue: RestIssue): readonly AssigneeChange[] {
  return newestFirst(issue).flatMap(({ at, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'assignee')
      .map((item) => ({ from: item.from || null, to: item.to || null, at })),
  );
}

/** The last author of a field, and the time (epoch milliseconds); `null` if the history does not hold it. */
export function lastWriting(
  issue: RestIssue,
  fieldId: string,
): { readonly by: Person | null; readonly at: number } | null {
  const entry = newestFirst(issue).find(({ items }) => items.some((item) => item.fieldId === fieldId));
  return entry === undefined ? null : { by: personOf(entry.author), at: entry.at };
}

/** Time of the last change of a field; epoch milliseconds. */
export function lastWritten(issue: RestIssue, fieldId: string): number | null {
  return lastWriting(issue, fieldId)?.at ?? null;
}

/**
 * Account ids of people who may have done support's work, the likeliest first. First come the assignees at the moments
 * when support moved the request on, newest first. Then come those who moved it, newest first. The result may include
 * people without the role.
 */
export function analystsOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): readonly string[] {
  const moves = movesOf(issue, ids);
  const own = moves.filter(({ from }) => from !== null && STATUSES[from].responsible === 'support');
  const changes = assigneeChangesOf(issue);
  const assigned = own.map(({ at }) => assignedAt(at, issue, changes, moves));
  const movers = own.map(({ author }) => author?.accountId ?? null);
  return [...new Set([...assigned, ...movers])].filter((id) => id !== null);
}

/** The likeliest of them; `null` if support has not moved the request on yet. */
export function analystOf(issue: RestIssue, ids: Pick<SiteIds, 'statuses'>): string | null {
  return analystsOf(issue, ids)[0] ?? null;
}

/** The assignee at an instant. A later hand-over has changed the present assignee. */
function assignedAt(
  instant: number,
  issue: RestIssue,
  changes: readonly AssigneeChange[],
  moves: readonly Move[],
): string | null {
  const handOver = changes.findLast(({ at }) => at > instant);
  let assigned = (handOver === undefined ? issue.fields.assignee?.accountId : handOver.from) ?? null;
  // A person who only received the request at a hand-over is no analyst. The assignment of the way back was never
  // delivered.
  for (const change of changes.filter(({ at }) => at <= instant)) {
    const made = moves.find(({ at }) => at <= change.at);
    if (change.to !== assigned || made === undefined || !handsOver(made)) break;
    assigned = change.from;
  }
  return assigned;
}

/** True if a move makes a role holder the assignee. */
function handsOver(move: Move): boolean {
  return TRANSITION_KEYS.map(transition).some(
    ({ from, to, effects }) =>
      to === move.to &&
      move.from !== null &&
      from.includes(move.from) &&
      effects.some((effect) => effect.kind === 'assign' && effect.to !== 'analyst'),
  );
}
