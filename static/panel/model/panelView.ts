import { EFFECTS_PROPERTY, readUnfinished, type UnfinishedEffect } from '../../../src/jira/issue/unfinishedEffects';
import { factsOf } from '../../../src/jira/issue/facts';
import { analystOf, personOf } from '../../../src/jira/issue/history';
import { instantOf } from '../../../src/jira/issue/issue';
import type { Published } from '../../../src/jira/published';
import { hasLeft } from '../../../src/jira/issue/requester';
import type { Facts } from '../../../src/procedure/facts';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';
import type { PanelIssue } from '../data/panelIssue';
import { evidenceOf, type ShownEvidence } from './evidence';
import { lastReason, type LastReason } from './lastReason';
import type { RestComment } from '../../../src/jira/issue/comments';
import { exceptionOf, type Exception } from './exception';
import { responsibleOf, type Responsible } from './responsible';
import { statusOf } from './status';
import { asFarAsSeen, cancelledAt, stepsOf, type Step, type StepNumber } from './steps';
import { waysFrom, type Way } from './ways';

/** All data that the panel shows, without words. */
export type PanelView =
  /** The project does not follow the procedure. */
  | { readonly kind: 'notInstalled' }
  /** The project follows the procedure. This request has another type, or a status outside the procedure. */
  | { readonly kind: 'notOfProcedure' }
  | RequestView;

export interface RequestView {
  readonly kind: 'request';
  /** True if the history is complete. Otherwise the panel shows nothing that depends on it. */
  readonly isWhole: boolean;
  readonly status: StatusKey;
  /** `null` if the request has ended, or the history does not show at which step it was cancelled. */
  readonly step: StepNumber | null;
  readonly steps: readonly Step[];
  readonly responsible: Responsible | null;
  /** Epoch milliseconds; `null` if the history does not show it. */
  readonly since: number | null;
  readonly now: number;
  /** The reason that brought the request back or asks the requester; `null` if the last step went forward. */
  readonly reason: LastReason | null;
  readonly exception: Exception | null;
  /** True if the requester has no active account and the request has not ended. */
  readonly requesterLeft: boolean;
  readonly ways: readonly Way[];
  /** The files of the newest round of verification; `null` if there is nothing to show. */
  readonly evidence: ShownEvidence | null;
  /** Unfinished effects of earlier steps. */
  readonly unfinished: readonly UnfinishedEffect[];
  /** Names by account id, of the people in the history. */
  readonly names: ReadonlyMap<string, string>;
}

/** The panel's reader, and the time by Jira's clock (epoch milliseconds). */
export interface Reader {
  readonly accountId: string | null;
  readonly now: number;
}

/** Data read beside the issue's fields. */
export interface Seen {
  /** True if the issue comes with all of its necessary history. */
  readonly isWhole?: boolean;
  /** The comments since the newest way back; `null` if they were not read. */
  readonly comments?: readonly RestComment[] | null;
}

/** @param published `null` if the project does not have the procedure. */
export function panelView(
  published: Published | null,
  issue: PanelIssue,
  reader: Reader,
  { isWhole = true, comments = null }: Seen = {},
): PanelView {
  if (published === null) return { kind: 'notInstalled' };
  const { ids, rules } = published;
  const status = statusOf(issue, ids);
  if (status === null) return { kind: 'notOfProcedure' };
  const facts = factsOf(issue, ids, { now: reader.now, me: reader.accountId, note: null, assigneeRoles: null });
  const { moves } = facts;
  const steps = stepsOf(status, moves);
  const assignee = personOf(issue.fields.assignee);
  const people = {
    reporter: personOf(issue.fields.reporter),
    assignee,
    // With an incomplete history the analyst is unknown. The assignee then does not count as the new role holder.
    analyst: isWhole ? analystOf(issue, ids) : (assignee?.accountId ?? null),
  };
  const names = namesIn(issue);
  const exceptionReason = issue.fields[ids.fields.exceptionReason];
  return {
    kind: 'request',
    isWhole,
    status,
    step: status === 'cancelled' ? cancelledAt(moves) : STATUSES[status].step,
    steps: isWhole ? steps : asFarAsSeen(steps),
    responsible: responsibleOf(status, people),
    since: sinceOf(status, facts, issue, isWhole),
    now: reader.now,
    names,
    reason: lastReason(issue, ids, comments, names),
    exception: isWhole ? exceptionOf(status, facts, facts.exception, { reason: exceptionReason, rules, names }) : null,
    requesterLeft: hasLeft(issue.fields.reporter) && STATUSES[status].step !== null,
    ways: waysFrom(status, facts, rules, { offered: new Set(issue.transitions.map(({ id }) => id)), isWhole }),
    evidence: isWhole ? evidenceOf(status, issue, facts, ids) : null,
    unfinished: readUnfinished(issue.properties?.[EFFECTS_PROPERTY]),
  };
}

function namesIn({ fields, changelog }: PanelIssue): ReadonlyMap<string, string> {
  const people = [
    fields.reporter,
    fields.creator,
    fields.assignee,
    ...(changelog?.histories ?? []).map((h) => h.author),
  ];
  return new Map(
    people.flatMap((person) => (person?.displayName == null ? [] : [[person.accountId, person.displayName] as const])),
  );
}

function sinceOf(status: StatusKey, { moves }: Facts, { fields }: PanelIssue, isWhole: boolean): number | null {
  const arrived = moves[0];
  if (arrived !== undefined) return arrived.to === status ? arrived.at : null;
  if (!isWhole) return null;
  // The creation has no entry in the history.
  return status === 'toPrioritise' && fields.created !== undefined ? instantOf(fields.created) : null;
}
