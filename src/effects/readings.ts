import { JiraFailure, type JiraClient } from '../jira/client';
import { analystOf } from '../jira/history';
import { instantOf, type RestIssue } from '../jira/issue';
import { issueAt } from '../jira/issueAt';
import { namedIn } from '../jira/requester';
import { getComment, getCommentsSince, getIssue, withHistory } from '../jira/rest/issues';
import { getActors, groupMembers } from '../jira/rest/roles';
import { getName } from '../jira/rest/users';
import { fieldId, type SiteIds } from '../jira/site';
import { stepsOf, type Step } from '../jira/steps';
import { plainText } from '../jira/text';
import { EFFECTS_PROPERTY } from '../jira/unfinishedEffects';
import type { TransitionDefinition } from '../procedure/definition';
import type { Evidence } from '../procedure/evidence';
import type { FieldKey, UserFieldKey } from '../procedure/fields';
import type { Person } from '../procedure/facts';
import type { ProjectRoleKey } from '../procedure/roles';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import { transition } from '../procedure/transitions';
import { roundOf } from './evidence/history';
import type { EvidenceStore } from './evidence/store';
import type { Execution } from './execution';
import { RECORD_FIELDS } from './record/keep';

/** What effects look up, each thing at most once, and only when an effect needs it. */
export interface Readings {
  /** The request as it is now. */
  issue(): RestIssue;
  /** The request as the step left it, before anything that came later: an effect that comes late says what it would have said. */
  then(): RestIssue;
  /** Values of fields as the step left them. */
  text(field: FieldKey): string;
  number(field: FieldKey): number | null;
  /** Who was named in a field that holds a person, in this very step. */
  named(field: UserFieldKey): Person | null;
  /** Where the step left the request; `null` for a status that is not the procedure's. */
  status(): StatusKey | null;
  /** The steps made since, oldest first: an effect that comes late must not undo newer work. */
  later(): readonly TransitionDefinition[];
  /** The comment written in the transition; `''` when there was none, `null` when it cannot be read (any more). */
  note(): Promise<string | null>;
  /** The name of who did it; `''` when Jira hides it. */
  actorName(): Promise<string>;
  /** Account ids of everybody who holds a role in the project, through groups as well. */
  holders(role: ProjectRoleKey): Promise<readonly string[]>;
  /** Who worked on the request as support when the step was made. */
  analyst(): Promise<string | null>;
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
}

/** @param issue with its history back to the step. */
export function readings({ client, ids, evidence }: ReadingContext, execution: Execution, issue: RestIssue): Readings {
  const { issueId, actor, at } = execution;
  const then = lazy(() => (at === null ? issue : issueAt(issue, at)));
  const note = lazy(async () => {
    if (execution.commentId === null) return '';
    return noteOf(client, issueId, execution.commentId);
  });
  const analyst = lazy(async () => {
    const whole = await withHistory(
      client,
      issue,
      (read) => analystOf(at === null ? read : issueAt(read, at), ids) !== null,
    );
    const before = at === null ? whole : issueAt(whole, at);
    return analystOf(before, ids) ?? before.fields.assignee?.accountId ?? null;
  });
  const members = new Map<ProjectRoleKey, Promise<readonly string[]>>();
  const valueOf = (field: FieldKey): unknown => then().fields[fieldId(field, ids)];
  return {
    issue: () => issue,
    then,
    note,
    analyst,
    evidence: async () => {
      const before = (read: RestIssue): RestIssue => (at === null ? read : issueAt(read, at));
      // On a busy request the round may have begun before the newest history.
      const whole = await withHistory(client, issue, (read) => roundOf(before(read), ids) !== null);
      const round = roundOf(before(whole), ids);
      return round === null ? undefined : evidence.read(issueId, round.sent.id);
    },
    text: (field) => plainText(valueOf(field)),
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
    actorName: lazy(async () => nameIn(issue, actor) ?? (actor === null ? '' : nameOf(client, actor))),
    holders: (role) => {
      const known = members.get(role) ?? holdersOf(client, execution.projectId, ids.roles[role]);
      members.set(role, known);
      return known;
    },
  };
}

/** A comment may have been deleted, or be shown to some people only (403 or 404): that is no failure of what quotes it. */
async function noteOf(client: JiraClient, issueId: string, commentId: string): Promise<string | null> {
  try {
    return plainText((await getComment(client, issueId, commentId)).body);
  } catch (failure) {
    if (failure instanceof JiraFailure && [403, 404].includes(failure.status)) return null;
    throw failure;
  }
}

function lazy<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}

/** Account ids of everybody who holds a role in a project, through groups as well. */
export async function holdersOf(client: JiraClient, projectId: string, roleId: string): Promise<readonly string[]> {
  const { users, groupIds } = await getActors(client, projectId, roleId);
  const groups = await Promise.all(groupIds.map((groupId) => groupMembers(client, groupId)));
  return [...new Set([...users, ...groups.flat()])];
}

/** The name of somebody whom the request itself names: only the newest part of its history is known. */
function nameIn(issue: RestIssue, accountId: string | null): string | undefined {
  const authors = (issue.changelog?.histories ?? []).map(({ author }) => author);
  const people = [...authors, issue.fields.reporter, issue.fields.assignee, issue.fields.creator];
  return people.find((person) => person?.accountId === accountId)?.displayName ?? undefined;
}

/** The name of somebody by their account; `''` where Jira does not tell it: the account is gone, or hides it. */
async function nameOf(client: JiraClient, accountId: string): Promise<string> {
  try {
    return await getName(client, accountId);
  } catch (failure) {
    if (failure instanceof JiraFailure && [400, 403, 404].includes(failure.status)) return '';
    throw failure;
  }
}

/** A comment is written in the moment of its transition, to within this many milliseconds. */
const SAME_MOMENT = 2000;

/**
 * The comment that a step was made with, where its event never came to tell: its author's, of the same moment, and of no
 * other step's.
 * @param steps all that are known of the request
 */
export async function commentOf(
  client: JiraClient,
  issueId: string,
  step: Step,
  steps: readonly Step[],
): Promise<string | null> {
  // However many were written since.
  const since = step.at - SAME_MOMENT;
  const comments = (await getCommentsSince(client, issueId, since)).map(({ id, created, author }) => {
    const at = instantOf(created);
    return { id, by: author?.accountId ?? null, apart: (one: Step) => Math.abs(one.at - at) };
  });
  const own = comments
    .filter(({ by, apart }) => by === step.actor && apart(step) <= SAME_MOMENT)
    .filter(({ apart }) => steps.every((other) => apart(other) >= apart(step)))
    .sort((left, right) => left.apart(step) - right.apart(step));
  return own[0]?.id ?? null;
}
