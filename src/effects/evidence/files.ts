import { attachmentChangesOf, movesOf, newestFirst } from '../../jira/history';
import { instantOf, type RestIssue } from '../../jira/issue';
import type { SiteIds } from '../../jira/site';
import type { FileState } from '../../procedure/evidence';
import type { Move } from '../../procedure/facts';
import { isPicture } from '../../procedure/rules/scripts';
import type { Round } from './history';

/** A file that was attached when the request was sent. `size` is `null` where it was deleted since and cannot be read. */
interface SentFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number | null;
  /** Account id; `null` where Jira does not say who. */
  readonly author: string | null;
  /** Epoch milliseconds; -Infinity where it came with the request. */
  readonly at: number;
}

/** A file that belongs to a round, and what it is to it. */
export interface RoundFile {
  readonly file: SentFile;
  readonly state: FileState;
}

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * The files that a round binds. Every submission since the work began is gone through, oldest
 * first. A submission's own files are what support attached since the request came to be prepared. A review that sends
 * them back returns them; after another way back they stay where the analyst said so, and are superseded otherwise.
 *
 * Pictures that are no file of a round are left out: nothing in them can be executed.
 * @param isSupport tells by account id who attaches scripts.
 */
export function filesOfRound(
  issue: RestIssue,
  { sent, began }: Round,
  ids: Ids,
  isSupport: (accountId: string) => boolean,
): readonly RoundFile[] {
  const start = began?.at ?? -Infinity;
  const before = sentFiles(issue, sent.at);
  const ofSupport = before.filter(({ author }) => author !== null && isSupport(author));
  const states = statesOf(ofSupport, submissionsOf(issue, ids, start, sent), issue, ids);
  return before.flatMap((file): readonly RoundFile[] => {
    const state = states.get(file.id);
    if (state !== undefined) return [{ file, state: isPicture(file.filename) && isOwn(state) ? 'reference' : state }];
    if (isPicture(file.filename)) return [];
    // Support attached it between two rounds, so that it was never sent.
    const isLeftOver = ofSupport.includes(file) && file.at > start;
    return [{ file, state: isLeftOver ? 'superseded' : 'reference' }];
  });
}

/** What was attached at an instant; a file that was deleted since the history tells. */
function sentFiles(issue: RestIssue, until: number): readonly SentFile[] {
  const changes = attachmentChangesOf(issue);
  const present = (issue.fields.attachment ?? []).map(({ id, filename, size, author, created }): SentFile => {
    return { id, filename, size, author: author?.accountId ?? null, at: instantOf(created) };
  });
  const deleted = changes
    .filter(({ change, at }) => change === 'removed' && at > until)
    .map(({ attachmentId: id, filename }): SentFile => {
      const added = changes.find((one) => one.change === 'added' && one.attachmentId === id);
      return { id, filename, size: null, author: added?.author?.accountId ?? null, at: added?.at ?? -Infinity };
    });
  return [...present, ...deleted].filter(({ at }) => at <= until);
}

const isOwn = (state: FileState): boolean => state === 'script' || state === 'kept';

/** A submission, how the request had come to be prepared for it, and since when its files are its own. */
interface Submission {
  readonly sent: Move;
  readonly arrived: Move | undefined;
  readonly since: number;
}

/** Every submission since the work began, oldest first, the last of them the round's. */
function submissionsOf(issue: RestIssue, ids: Ids, start: number, last: Move): readonly Submission[] {
  const moves = movesOf(issue, ids).filter(({ at }) => at >= start && at <= last.at);
  return moves
    .flatMap((sent, index): readonly Submission[] => {
      if (sent.from !== 'preparingScript' || sent.to !== 'verifyingScript') return [];
      const arrived = moves[index + 1];
      const isFirst = arrived === undefined || arrived.from === 'inSupport';
      return [{ sent, arrived, since: isFirst ? start : arrived.at }];
    })
    .reverse();
}

function statesOf(
  files: readonly SentFile[],
  submissions: readonly Submission[],
  issue: RestIssue,
  ids: Ids,
): ReadonlyMap<string, FileState> {
  const states = new Map<string, FileState>();
  for (const { sent, arrived, since } of submissions) {
    const own = files.filter(({ at }) => at > since && at <= sent.at);
    const names = new Set(own.map(({ filename }) => filename));
    const isKept = arrived?.from !== 'verifyingScript' && saysKept(issue, ids, since, sent.at);
    for (const [id, state] of states) {
      if (!isOwn(state)) continue;
      const isReplaced = names.has(files.find((file) => file.id === id)?.filename ?? '');
      if (arrived?.from === 'verifyingScript') states.set(id, 'returned');
      else states.set(id, isKept && !isReplaced ? 'kept' : 'superseded');
    }
    for (const { id } of own) states.set(id, 'script');
  }
  return states;
}

/** Whether the analyst said, between two instants, that the earlier files stay. */
function saysKept(issue: RestIssue, { fields }: Ids, since: number, until: number): boolean {
  return newestFirst(issue).some(
    ({ at, items }) =>
      at > since &&
      at <= until &&
      items.some(
        (item) => item.fieldId === fields.scriptsKept && typeof item.toString === 'string' && item.toString !== '',
      ),
  );
}
