import { JiraFailure, type JiraClient } from '../jira/client';
import { commentOfMoment, isRestricted, SAME_MOMENT, type RestComment } from '../jira/issue/comments';
import type { DocumentWords } from '../jira/richText/ownWords';
import { written, type Written } from '../jira/richText/written';
import type { RestIssue } from '../jira/issue/issue';
import { issueAt } from '../jira/issue/issueAt';
import { approvedAt, passingIn } from '../jira/issue/passing';
import { namedIn } from '../jira/issue/requester';
import { getComment, getCommentsSince, getIssue, withHistory } from '../jira/rest/issues';
import { findPeople } from '../jira/rest/users';
import { fieldId, type SiteIds } from '../jira/site';
import { pastTransitions, type PastTransition } from '../jira/issue/pastTransitions';
import { EFFECTS_PROPERTY } from '../jira/issue/unfinishedEffects';
import type { TransitionDefinition } from '../procedure/definition';
import type { Evidence } from '../procedure/evidence';
import type { FieldKey, UserFieldKey } from '../procedure/fields';
import type { Person } from '../procedure/facts';
import type { PassingFile } from '../procedure/passing';
import type { ProjectRoleKey } from '../procedure/roles';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import { transition } from '../procedure/transitions';
import { roundOf } from './evidence/history';
import type { EvidenceStore } from './evidence/store';
import type { Execution } from './execution';
import { holdersOf, isActive } from './holders';
import { RECORD_FIELDS } from './record/keep';
import { isRepeated } from './repeated';
import { workersOf } from './workers';

/** Lookups of effects. Each is made at most once, and only if an effect needs it. */
export interface Readings {
  /** The request as it is now. */
  issue(): RestIssue;
  /** The request as the step left it. A late effect therefore says the same as one in time. */
  then(): RestIssue;
  /** Values of fields as the step left them, texts in readable form. */
  text(field: FieldKey): Written;
  number(field: FieldKey): number | null;
  /** The person named in a user field in this step. */
  named(field: UserFieldKey): Person | null;
  /** Status after the step; `null` for a status outside the procedure. */
  status(): StatusKey | null;
  /** Later steps, oldest first. A late effect must not undo newer work. */
  later(): readonly TransitionDefinition[];
  /** Comment of the transition; empty if there was none, `null` if not everyone can read it (any more). */
  note(): Promise<Written | null>;
  /** That comment itself; `null` if there was none, or it cannot be read (any more). */
  comment(): Promise<RestComment | null>;
  /** True if the actor repeats a step of the last hour; see `isRepeated`. */
  repeats(): Promise<boolean>;
  /** Name of the actor; `''` if Jira hides it. */
  actorName(): Promise<string>;
  /**
   * True if an account may act. An account without Jira's `active` flag may act, an account unknown to Jira may not.
   */
  isActive(accountId: string): Promise<boolean>;
  /** Returns the account ids of all active holders of a role in the project, groups included. */
  readonly holders: (role: ProjectRoleKey) => Promise<readonly string[]>;
  /** Holders of support who worked on the request before the step, the likeliest first. */
  analysts(): Promise<readonly string[]>;
  /** Files that were attached and deleted again between the newest approval of the scripts and the step. */
  passing(): Promise<readonly PassingFile[]>;
  /** The bound files at the step, from the app's own storage and not from the copy on the issue. */
  evidence(): Promise<Evidence | undefined>;
}

const READ_FIELDS: readonly FieldKey[] = [
  'attachment',
  'priority',
  'timeSpent',
  'effortEstimate',
  'effortReasons',
  'executionInstruction',
  'exceptionReason',
  'exceptionValidUntil',
  'newRequester',
];

/** The reading of every delivery: the request, its newest history, and its unfinished effects. */
export function readRequest(client: JiraClient, issueId: string, ids: SiteIds): Promise<RestIssue> {
  const system = ['summary', 'reporter', 'assignee', ...Object.values(ids.appFields), ...RECORD_FIELDS];
  const fields = [...system, ...READ_FIELDS.map((key) => fieldId(key, ids))];
  return getIssue(client, issueId, fields, [EFFECTS_PROPERTY]);
}

const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

interface ReadingContext {
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly evidence: EvidenceStore;
  readonly words: { readonly richText: DocumentWords };
}

/** @param issue with its history back to the step. */
export function readings(
  { client, ids, evidence, words }: ReadingContext,
  execution: Execution,
  issue: RestIssue,
): Readings {
  const { issueId, actor, at } = execution;
  const then = lazy(() => (at === null ? issue : issueAt(issue, at, ids)));
  const comment = lazy(async () => {
    if (execution.commentId === null) return null;
    return readComment(client, issueId, execution.commentId);
  });
  // A restricted comment is not quoted, because not every recipient may read it.
  const note = async (): Promise<Written | null> => {
    if (execution.commentId === null) return written('', words.richText);
    const read = await comment();
    return read === null || isRestricted(read) ? null : written(read.body, words.richText);
  };
  const members = new Map<ProjectRoleKey, Promise<readonly string[]>>();
  const holders = (role: ProjectRoleKey): Promise<readonly string[]> => {
    const known = members.get(role) ?? holdersOf(client, execution.projectId, ids.roles[role]);
    members.set(role, known);
    return known;
  };
  const analysts = lazy(async () => workersOf(client, issue, { at, ids, holders: await holders('support') }));
  const before = (read: RestIssue): RestIssue => (at === null ? read : issueAt(read, at, ids));
  const passing = lazy(async () => {
    // On a busy request the approval may lie before the newest history.
    const whole = await withHistory(client, issue, (read) => approvedAt(before(read), ids) !== null);
    return passingIn(before(whole), ids);
  });
  const valueOf = (field: FieldKey): unknown => then().fields[fieldId(field, ids)];
  return {
    issue: () => issue,
    then,
    note,
    comment,
    analysts,
    passing,
    evidence: async () => {
      // On a busy request the round may have begun before the newest history.
      const whole = await withHistory(client, issue, (read) => roundOf(before(read), ids) !== null);
      const round = roundOf(before(whole), ids);
      return round === null ? undefined : evidence.read(issueId, round.sent.id);
    },
    text: (field) => written(valueOf(field), words.richText),
    number: (field) => {
      const value = valueOf(field);
      return typeof value === 'number' ? value : null;
    },
    named: (field) => namedIn(issue, execution.id, field, ids),
    status: () => STATUS_KEYS.find((key) => ids.statuses[key] === then().fields.status.id) ?? null,
    later: () =>
      pastTransitions(issue, ids)
        .filter((step) => at !== null && step.at > at)
        .map((step) => transition(step.transition)),
    repeats: lazy(() => isRepeated(client, issue, execution, ids)),
    actorName: lazy(async () => nameIn(issue, actor) ?? (actor === null ? '' : nameOf(client, actor))),
    holders,
    isActive: (accountId) => isActive(client, issue, accountId),
  };
}

/** The comment; `null` if it was deleted or is hidden (403 or 404). That is no error for the effect that quotes it. */
async function readComment(client: JiraClient, issueId: string, commentId: string): Promise<RestComment | null> {
  try {
    return await getComment(client, issueId, commentId);
  } catch (failure) {
    if (failure instanceof JiraFailure && [403, 404].includes(failure.status)) return null;
    throw failure;
  }
}

function lazy<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}

/** Name of a person from the request itself. Only the newest part of its history is known. */
function nameIn(issue: RestIssue, accountId: string | null): string | undefined {
  const authors = (issue.changelog?.histories ?? []).map(({ author }) => author);
  const people = [...authors, issue.fields.reporter, issue.fields.assignee, issue.fields.creator];
  return people.find((person) => person?.accountId === accountId)?.displayName ?? undefined;
}

/** Name of an account; `''` if Jira does not tell it, because the account is deleted or hides its name. */
async function nameOf(client: JiraClient, accountId: string): Promise<string> {
  return (await findPeople(client, [accountId])).get(accountId)?.name ?? '';
}

/**
 * Id of a step's comment, for a step without its event.
 * @param steps all known steps of the request
 */
export async function commentOf(
  client: JiraClient,
  issueId: string,
  step: PastTransition,
  steps: readonly PastTransition[],
): Promise<string | null> {
  const comments = await getCommentsSince(client, issueId, step.at - SAME_MOMENT);
  return commentOfMoment(comments, step, steps)?.id ?? null;
}
