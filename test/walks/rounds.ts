import type { ChangelogEntry, Issue } from '../../sandbox/jira/site/issues';
import type { SiteIds } from '../../src/jira/site';
import type { StatusKey } from '../../src/procedure/statuses';
import { filesOf, isPlainPicture, isThere, type Filed } from './files';
import { itemsIn, itemsOf, type Move } from './past';

/** What everything else is told by: ids, and the endings that count as script. */
export interface Terms extends Pick<SiteIds, 'statuses' | 'fields' | 'options'> {
  readonly scripts: readonly string[];
}

export const is = ({ statuses }: Terms, move: Move, from: StatusKey, to: StatusKey): boolean =>
  move.from === statuses[from] && move.to === statuses[to];

/** The newest change of status between two. */
export function last(issue: Issue, terms: Terms, from: StatusKey, to: StatusKey): Move | undefined {
  return itemsOf(issue, 'status').findLast((move) => is(terms, move, from, to));
}

/** The newest arrival at a status, from any other or from one of these, at an instant or before it. */
export function arrival(issue: Issue, { statuses }: Terms, to: StatusKey, until = Infinity): Move | undefined {
  return itemsOf(issue, 'status').findLast((move) => move.to === statuses[to] && move.at < until);
}

/** The work that a script comes of: from the newest beginning of the support to the newest sending. */
export interface Work {
  /** Account ids of everybody who moved, attached, deleted or was assigned meanwhile. */
  readonly people: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly began: number;
}

export function workOf(issue: Issue, terms: Terms): Work {
  const { statuses, scripts } = terms;
  const sent = last(issue, terms, 'preparingScript', 'verifyingScript');
  const start = arrival(issue, terms, 'inSupport', sent?.at);
  const people = new Set<string>();
  const add = (who: string | null): void => {
    if (who !== null && who !== '') people.add(who);
  };
  const working: readonly string[] = [statuses.inSupport, statuses.preparingScript];
  const began = start?.at ?? 0;
  // Support begins its work by itself; where the head confirmed the effort, she only let it begin.
  if (start?.from === statuses.inAnalysis) add(start.by);
  let status: string | null = start === undefined ? null : statuses.inSupport;
  let assignee = assigneeAt(issue, began);
  // Who sends it back to be worked on is not yet at work while it is still assigned to them.
  let isPassing = isBroughtByOther(start, assignee, terms);
  if (!isPassing) add(assignee);
  for (const entry of issue.changelog) {
    if (entry.created <= began || (sent !== undefined && entry.created > sent.at)) continue;
    const [assigned] = itemsIn(entry, 'assignee');
    const [move] = itemsIn(entry, 'status');
    if (status !== null && working.includes(status)) {
      if (move !== undefined) {
        add(move.by);
        add(assignee);
      }
      if (touchesFile(entry, scripts)) add(entry.authorAccountId);
    }
    if (assigned !== undefined) {
      assignee = assigned.to;
      isPassing = false;
    }
    if (move !== undefined) {
      status = move.to;
      isPassing = isBroughtByOther(move, assignee, terms);
    }
    if (status !== null && working.includes(status) && !isPassing) add(assignee);
  }
  return { people, began };
}

/** Whether a request was brought to support by who is still assigned and is not of support in this. */
function isBroughtByOther(move: Move | undefined, assignee: string | null, { statuses }: Terms): boolean {
  const others: readonly (string | null)[] = [
    statuses.verifyingScript,
    statuses.waitingForConfirmation,
    statuses.implementing,
    statuses.certifying,
  ];
  return move !== undefined && others.includes(move.from) && move.by === assignee;
}

/** Who was assigned at an instant: what was written then counts. */
function assigneeAt(issue: Issue, at: number): string | null {
  const changes = itemsOf(issue, 'assignee');
  const before = changes.findLast((change) => change.at <= at);
  return before === undefined ? (changes[0]?.from ?? issue.assigneeAccountId) : before.to;
}

function touchesFile({ items }: ChangelogEntry, scripts: readonly string[]): boolean {
  return items.some(
    ({ fieldId, fromString, toString: name }) =>
      fieldId === 'attachment' && !isPlainPicture(name ?? fromString ?? '', scripts),
  );
}

/** The files of the current round, as the newest sending made it. */
export interface RoundFiles {
  /**
   * All that was there when it was sent and may be of the round: new since the last way back, or sent before and kept by
   * saying so. After a review nothing is kept.
   */
  readonly mayBe: readonly Filed[];
  /** Those of them that nobody can leave out: new, by somebody of support, and no plain picture. */
  readonly mustBe: readonly Filed[];
}

export function roundFiles(issue: Issue, terms: Terms, isSupport: (file: Filed) => boolean): RoundFiles {
  const { statuses, scripts } = terms;
  const sent = last(issue, terms, 'preparingScript', 'verifyingScript');
  const at = sent?.at ?? 0;
  const back = arrival(issue, terms, 'preparingScript', at);
  const isFirst = back === undefined || back.from === statuses.inSupport;
  const kept = back !== undefined && back.from !== statuses.verifyingScript && saysKept(issue, terms, back.at);
  const start = itemsOf(issue, 'status').find((move) => move.to === statuses.inSupport)?.at ?? 0;
  const since = isFirst || kept ? start : back.at;
  const there = filesOf(issue).filter((file) => isThere(file, at));
  const isNew = (file: Filed): boolean => file.at > (isFirst ? start : back.at);
  return {
    mayBe: there.filter(
      (file) => file.at > since && isSupport(file) && (isNew(file) || wasSent(issue, terms, file, at)),
    ),
    mustBe: there.filter((file) => isNew(file) && isSupport(file) && !isPlainPicture(file.name, scripts)),
  };
}

/**
 * Whether a file was new at the first sending after it, and no review has returned it before an instant. A file that came while others
 * had the request was never sent.
 */
function wasSent(issue: Issue, terms: Terms, file: Filed, until: number): boolean {
  const moves = itemsOf(issue, 'status');
  const sent = moves.find((move) => move.at >= file.at && is(terms, move, 'preparingScript', 'verifyingScript'));
  const back = sent && arrival(issue, terms, 'preparingScript', sent.at);
  const isReview = (move: Move): boolean => is(terms, move, 'verifyingScript', 'preparingScript');
  if (sent && moves.some((move) => move.at > sent.at && move.at < until && isReview(move))) return false;
  return back === undefined || back.from === terms.statuses.inSupport || file.at > back.at;
}

/** Whether the analyst has said, since an instant, that the earlier files stay; never where there is no such field. */
export function saysKept(issue: Issue, { fields }: Terms, since: number): boolean {
  const all: Readonly<Record<string, string>> = fields;
  const id = all['scriptsKept'];
  if (id === undefined) return false;
  // The app empties the field afterwards, so the history tells and not the field.
  return itemsOf(issue, id).some(({ at, says }) => at > since && says !== null && says !== '');
}
