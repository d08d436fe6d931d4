import type { Issue } from '../../sandbox/jira/site/issues';
import type { SiteIds } from '../../src/jira/site';
import type { StatusKey } from '../../src/procedure/statuses';

/**
 * Judges what has happened to a request by what Jira wrote down of it, and by the text of the procedure. It shares no
 * code with the rules: statuses are told by their ids, everything else is worked out here.
 */
export interface Oracle {
  /** Why this request must not be in Production now; empty where it may. @param now epoch milliseconds */
  faultsInProduction(issue: Issue, now: number): readonly string[];
}

interface Move {
  readonly from: string | null;
  readonly to: string | null;
  readonly by: string;
  readonly at: number;
}

const isPicture = (filename: string): boolean => /[.](png|jpe?g|gif|webp|bmp|heic|pdf)$/i.test(filename.trim());

export function oracleOf({ statuses, fields }: Pick<SiteIds, 'statuses' | 'fields'>): Oracle {
  const last = (moves: readonly Move[], from: StatusKey, to: StatusKey): Move | undefined =>
    moves.findLast((move) => move.from === statuses[from] && move.to === statuses[to]);

  return {
    faultsInProduction: (issue, now) => {
      const moves = itemsOf(issue, 'status');
      const sent = last(moves, 'preparingScript', 'verifyingScript');
      const approved = last(moves, 'verifyingScript', 'requestingAuthorisation');
      const asked = last(moves, 'requestingAuthorisation', 'toAuthorise');
      const authorised = last(moves, 'toAuthorise', 'implementing');
      if (sent === undefined || approved === undefined || asked === undefined || authorised === undefined) {
        return ['a step is missing'];
      }
      const order = [sent, approved, asked, authorised].map(({ at }) => at);
      const began = moves.findLast(({ to }) => to === statuses.inSupport)?.at ?? 0;
      const approvedFiles = filesAt(issue, approved.at);
      const nowFiles = filesAt(issue, Infinity);
      const faults: readonly (readonly [string, boolean])[] = [
        ['the steps are out of order', order.some((at, index) => at < (order[index - 1] ?? 0))],
        ['approved by who sent it', approved.by === sent.by],
        ['approved by an author', [...approvedFiles.values()].some((author) => author === approved.by)],
        ['approved by an assignee', assigneesSince(issue, began, approved.at).has(approved.by)],
        ['other files than were sent', !same(filesAt(issue, sent.at), approvedFiles)],
        ['other files than were approved', !same(approvedFiles, nowFiles)],
        ['no file at all', nowFiles.size === 0],
        ['authorised by who asked', authorised.by === asked.by],
        ['outside the hours', !isOpen(now) && !isExcepted(issue, approved.at, now)],
      ];
      return faults.filter(([, holds]) => holds).map(([fault]) => fault);
    },
  };

  /** An exception that is valid, written after the approval and after its reason. */
  function isExcepted(issue: Issue, approvedAt: number, now: number): boolean {
    const until = issue.custom.get(fields.exceptionValidUntil);
    if (typeof until !== 'string' || Date.parse(until.replace('+0000', 'Z')) <= now) return false;
    const written = itemsOf(issue, fields.exceptionValidUntil).at(-1)?.at ?? 0;
    const reasoned = itemsOf(issue, fields.exceptionReason).at(-1)?.at ?? 0;
    return written > approvedAt && written > reasoned;
  }
}

/** The changes of one field, oldest first. */
function itemsOf(issue: Issue, fieldId: string): readonly Move[] {
  return issue.changelog.flatMap(({ authorAccountId, created, items }) =>
    items
      .filter((item) => item.fieldId === fieldId)
      .map(({ from, to }) => ({ from, to, by: authorAccountId, at: created })),
  );
}

/** The files that count, at an instant: id and author. */
function filesAt(issue: Issue, at: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { authorAccountId, created, items } of issue.changelog) {
    if (created > at) break;
    for (const { fieldId, from, to, toString: name } of items) {
      if (fieldId !== 'attachment') continue;
      if (from !== null) files.delete(from);
      if (to !== null && !isPicture(name ?? '')) files.set(to, authorAccountId);
    }
  }
  return files;
}

const same = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one.keys()].every((id) => other.has(id));

/** Everybody who was assigned at any moment between two instants. */
function assigneesSince(issue: Issue, from: number, until: number): ReadonlySet<string | null> {
  const changes = itemsOf(issue, 'assignee');
  const before = changes.findLast(({ at }) => at < from);
  const within = changes.filter(({ at }) => at >= from && at <= until);
  const start = before?.to ?? changes.find(({ at }) => at >= from)?.from ?? issue.assigneeAccountId;
  return new Set([start, ...within.flatMap((change) => [change.from, change.to])]);
}

const ASUNCION = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Asuncion',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Before five in the afternoon of a day from Monday to Friday. */
function isOpen(now: number): boolean {
  const parts = new Map(ASUNCION.formatToParts(now).map(({ type, value }) => [type, value]));
  return !['Sat', 'Sun'].includes(parts.get('weekday') ?? '') && Number(parts.get('hour')) < 17;
}
