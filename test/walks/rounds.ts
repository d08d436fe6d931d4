import type { ChangelogEntry, Issue } from 'forge-sandbox/jira';
import type { SiteIds } from '../../src/jira/site';
import type { StatusKey } from '../../src/procedure/statuses';
import { filesOf, isPlainPicture, isThere, type Filed } from './files';
import { itemsIn, itemsOf, type Move } from './past';

/** Terms of the judgement: ids, and the endings that count as scripts. */
export interface Terms extends Pick<SiteIds, 'statuses' | 'fields' | 'options'> {
  readonly scripts: readonly string[];
}

export const is = ({ statuses }: Terms, move: Move, from: StatusKey, to: StatusKey): boolean =>
  move.from === statuses[from] && move.to === statuses[to];

/** The newest change of status between two. */
export function last(issue: Issue, terms: Terms, from: StatusKey, to: StatusKey): Move | undefined {
  return itemsOf(issue, 'status').findLast((move) => is(terms, move, from, to));
}

/** The newest arrival at a status, before an instant. */
export function arrival(issue: Issue, { statuses }: Terms, to: StatusKey, until = Infinity): Move | undefined {
  return itemsOf(issue, 'status').findLast((move) => move.to === statuses[to] && move.at < until);
}

/** The work on a script: from the newest start of support to the newest sending. */
export interface Work {
  /** Account ids of all people who moved the request, attached or deleted files, or were assigned during the work. */
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
  // If support starts the work, the starter takes part. If the head confirms the effort, she only permits the start.
  if (start?.from === statuses.inAnalysis) add(start.by);
  let status: string | null = start === undefined ? null : statuses.inSupport;
  let assignee = assigneeAt(issue, began);
  // A person who sends the request back takes no part while it is still assigned to them.
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

/** Whether the assignee brought the request to support in another role. */
function isBroughtByOther(move: Move | undefined, assignee: string | null, { statuses }: Terms): boolean {
  const others: readonly (string | null)[] = [
    statuses.verifyingScript,
    statuses.waitingForConfirmation,
    statuses.implementing,
    statuses.certifying,
  ];
  return move !== undefined && others.includes(move.from) && move.by === assignee;
}

/** The assignee at an instant, including an assignment at that instant. */
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

/** The files of the current round, as of the newest sending. */
export interface RoundFiles {
  /**
   * All files present at the sending that may belong to the round: new since the last way back, or sent before and kept
   * by the analyst. After a review no file is kept.
   */
  readonly mayBe: readonly Filed[];
  /** Those of them that cannot be left out: new, by a member of support, and no plain picture. */
  readonly mustBe: readonly Filed[];
}

export function roundFiles(issue: Issue, terms: Terms, isSupport: (file: Filed) => boolean): RoundFiles {
  const { statuses, scripts } = terms;
  const sent = last(issue, terms, 'preparingScript', 'verifyingScript');
  const at = sent?.at ?? 0;
  const back = arrival(issue, terms, 'preparingScript', at);
  const isFirst = back === undefined || back.from === statuses.inSupport;
  const kept = back !== undefined && back.from !== statuses.verifyingScript && saysKept(issue, terms, back.at);
  // The newest start counts: after a new estimate the work begins again.
  const start = arrival(issue, terms, 'inSupport', at)?.at ?? 0;
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
 * Whether a file was new at the first sending after it, and no review returned it before an instant. A file that came
 * while others had the request was never sent.
 */
function wasSent(issue: Issue, terms: Terms, file: Filed, until: number): boolean {
  const moves = itemsOf(issue, 'status');
  const sent = moves.find((move) => move.at >= file.at && is(terms, move, 'preparingScript', 'verifyingScript'));
  const back = sent && arrival(issue, terms, 'preparingScript', sent.at);
  const isReview = (move: Move): boolean => is(terms, move, 'verifyingScript', 'preparingScript');
  if (sent && moves.some((move) => move.at > sent.at && move.at < until && isReview(move))) return false;
  return back === undefined || back.from === terms.statuses.inSupport || file.at > back.at;
}

/** Whether the analyst kept the earlier files since an instant; false if there is no such field. */
export function saysKept(issue: Issue, { fields }: Terms, since: number): boolean {
  const all: Readonly<Record<string, string>> = fields;
  const id = all['scriptsKept'];
  if (id === undefined) return false;
  // The app empties the field afterwards, so the history counts, not the field.
  return itemsOf(issue, id).some(({ at, says }) => at > since && says !== null && says !== '');
}
