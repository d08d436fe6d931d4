import { JiraFailure, type JiraClient } from '../jira/client';
import { commentOfMoment, SAME_MOMENT } from '../jira/comments';
import type { DocumentWords } from '../jira/document/ownWords';
import { written, type Written } from '../jira/document/written';
import type { RestIssue } from '../jira/issue';
import { issueAt } from '../jira/issueAt';
import { approvedAt, passingIn } from '../jira/passing';
import { namedIn } from '../jira/requester';
import {
  getComment,
  getCommentsSince,
  getIssue,
  isRestricted,
  withHistory,
  type RestComment,
} from '../jira/rest/issues';
import { findPeople } from '../jira/rest/users';
import { fieldId, type SiteIds } from '../jira/site';
import { stepsOf, type Step } from '../jira/steps';
import { EFFECTS_PROPERTY } from '../jira/unfinishedEffects';
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

/** What effects look up, each thing at most once, and only when an effect needs it. */
export interface Readings {
  /** The request as it is now. */
  issue(): RestIssue;
  /** The request as the step left it, before anything that came later: an effect that comes late says what it would have said. */
  then(): RestIssue;
  /** Values of fields as the step left them; a text as people read it. */
  text(field: FieldKey): Written;
  number(field: FieldKey): number | null;
  /** Who was named in a field that holds a person, in this very step. */
  named(field: UserFieldKey): Person | null;
  /** Where the step left the request; `null` for a status that is not the procedure's. */
  status(): StatusKey | null;
  /** The steps made since, oldest first: an effect that comes late must not undo newer work. */
  later(): readonly TransitionDefinition[];
  /** The comment written in the transition; empty when there was none, `null` when not everybody can read it (any more). */
  note(): Promise<Written | null>;
  /** That comment itself; `null` when there was none, or it cannot be read (any more). */
  comment(): Promise<RestComment | null>;
  /** Whether the step only repeats what its actor did within the hour; see `isRepeated`. */
  repeats(): Promise<boolean>;
  /** The name of who did it; `''` when Jira hides it. */
  actorName(): Promise<string>;
  /** Whether an account may still act. One of which Jira tells nothing may. */
  isActive(accountId: string): Promise<boolean>;
  /** Account ids of everybody who holds a role in the project and is active, through groups as well. */
  readonly holders: (role: ProjectRoleKey) => Promise<readonly string[]>;
  /** Who worked on the request as support when the step was made, and still holds the role: the likeliest first. */
  analysts(): Promise<readonly string[]>;
  /** Files that were attached and deleted again between the newest approval of the scripts and the step. */
  passing(): Promise<readonly PassingFile[]>;
  /** What was bound of the files as they stood at the step: the app's own record, not the copy that the issue shows. */
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

/** The one reading that every delivery makes: the request, its newest history, and what is known to be unfinished. */
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
  // One that the app may read, and not everybody who is told, is not quoted.
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
      stepsOf(issue, ids)
        .filter((step) => at !== null && step.at > at)
        .map((step) => transition(step.transition)),
    repeats: lazy(() => isRepeated(client, issue, execution, ids)),
    actorName: lazy(async () => nameIn(issue, actor) ?? (actor === null ? '' : nameOf(client, actor))),
    holders,
    isActive: (accountId) => isActive(client, issue, accountId),
  };
}

/** A comment may have been deleted, or be shown to some people only (403 or 404): that is no failure of what quotes it. */
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

/** The name of somebody whom the request itself names: only the newest part of its history is known. */
function nameIn(issue: RestIssue, accountId: string | null): string | undefined {
  const authors = (issue.changelog?.histories ?? []).map(({ author }) => author);
  const people = [...authors, issue.fields.reporter, issue.fields.assignee, issue.fields.creator];
  return people.find((person) => person?.accountId === accountId)?.displayName ?? undefined;
}

/** The name of somebody by their account; `''` where Jira does not tell it: the account is gone, or hides it. */
async function nameOf(client: JiraClient, accountId: string): Promise<string> {
  return (await findPeople(client, [accountId])).get(accountId)?.name ?? '';
}

/**
 * The id of the comment that a step was made with, where its event never came to tell.
 * @param steps all that are known of the request
 */
export async function commentOf(
  client: JiraClient,
  issueId: string,
  step: Step,
  steps: readonly Step[],
): Promise<string | null> {
  const comments = await getCommentsSince(client, issueId, step.at - SAME_MOMENT);
  return commentOfMoment(comments, step, steps)?.id ?? null;
}
