import { attachmentChangesOf, movesOf, newestFirst } from '../../jira/issue/history';
import { instantOf, type RestIssue } from '../../jira/issue/issue';
import type { SiteIds } from '../../jira/site';
import { MOST_BOUND, type FileState } from '../../procedure/evidence';
import type { Move } from '../../procedure/facts';
import { isPicture } from '../../procedure/rules/scripts';
import type { Round } from './history';

/** A file that was attached when the request was sent. `size` is `null` if it was deleted since and cannot be read. */
interface SentFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number | null;
  /** Account id; `null` if Jira names no author. */
  readonly author: string | null;
  /** Epoch milliseconds; -Infinity if it was attached at the creation. */
  readonly at: number;
}

/** A file of a round, and its state in that round. */
export interface RoundFile {
  readonly file: SentFile;
  readonly state: FileState;
}

type Ids = Pick<SiteIds, 'statuses' | 'fields'>;

/**
 * The files that a round binds. It goes through every submission since the work began, oldest first. A submission's own
 * files are those that support attached since the request entered preparation. A review that sends them back marks them
 * as returned. After another way back they stay if the analyst said so. Otherwise they are superseded.
 *
 * Pictures are left out unless they are files of a round. A picture contains nothing to execute. A round may not be
 * able to bind all files. Then those from before the work and the pictures of earlier rounds are left out as well. The
 * rule that limits a submission does not count them either.
 * @param isSupport tells by account id if an author belongs to support.
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
  const submissions = submissionsOf(issue, ids, start, sent);
  const states = statesOf(ofSupport, submissions, issue, ids);
  const files = before.flatMap((file): readonly RoundFile[] => {
    const state = states.get(file.id);
    if (state !== undefined) return [{ file, state: isPicture(file.filename) && isOwn(state) ? 'reference' : state }];
    if (isPicture(file.filename)) return [];
    // Support attached it between two rounds, so it was never sent.
    const isLeftOver = ofSupport.includes(file) && file.at > start;
    return [{ file, state: isLeftOver ? 'superseded' : 'reference' }];
  });
  if (files.length <= MOST_BOUND) return files;
  const since = submissions.at(-1)?.since ?? start;
  return files.filter(({ file }) => file.at > (isPicture(file.filename) ? since : start));
}

/** The files attached at an instant. The history supplies those deleted since. */
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

/** A submission: its sending, the preceding arrival in preparation, and the start of its own files. */
interface Submission {
  readonly sent: Move;
  readonly arrived: Move | undefined;
  readonly since: number;
}

/** Every submission since the work began, oldest first. The last one is the round's. */
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

/** True if the analyst said between two instants that the earlier files stay. */
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
