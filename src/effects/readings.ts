import { JiraFailure, type JiraClient } from '../jira/client';
import { EVIDENCE_KEY } from '../jira/evidence';
import { analystOf } from '../jira/history';
import type { DocumentWords } from '../jira/document/ownWords';
import { written, type Written } from '../jira/document/written';
import { instantOf, type RestIssue } from '../jira/issue';
import { issueAt } from '../jira/issueAt';
import { getComment, getIssue, getNewestComments, withHistory } from '../jira/rest/issues';
import { getActors, groupMembers } from '../jira/rest/roles';
import { fieldId, type SiteIds } from '../jira/site';
import { stepsOf, type Step } from '../jira/steps';
import { EFFECTS_PROPERTY } from '../jira/unfinishedEffects';
import type { TransitionDefinition } from '../procedure/definition';
import type { Evidence } from '../procedure/evidence';
import type { FieldKey } from '../procedure/fields';
import type { ProjectRoleKey } from '../procedure/roles';
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
  /** Values of fields as the step left them; a text as people read it. */
  text(field: FieldKey): Written;
  number(field: FieldKey): number | null;
  /** The steps made since, oldest first: an effect that comes late must not undo newer work. */
  later(): readonly TransitionDefinition[];
  /** The comment written in the transition; empty when there was none, `null` when it cannot be read (any more). */
  note(): Promise<Written | null>;
  /** The name of who did it; `''` when Jira hides it. */
  actorName(): string;
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
];

/** The one reading that every delivery makes: the request, its newest history, and what is known to be unfinished. */
export function readRequest(client: JiraClient, issueId: string, ids: SiteIds): Promise<RestIssue> {
  const system = ['summary', 'reporter', 'assignee', ...RECORD_FIELDS];
  const fields = [...system, ...READ_FIELDS.map((key) => fieldId(key, ids))];
  return getIssue(client, issueId, fields, [EFFECTS_PROPERTY, EVIDENCE_KEY]);
}

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
  const note = lazy(async () => {
    if (execution.commentId === null) return written('', words.richText);
    return noteOf(client, issueId, execution.commentId, words.richText);
  });
  const analyst = lazy(async () => {
    const whole = await withHistory(
      client,
      issue,
      (read) => analystOf(at === null ? read : issueAt(read, at, ids), ids) !== null,
    );
    const before = at === null ? whole : issueAt(whole, at, ids);
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
      const before = (read: RestIssue): RestIssue => (at === null ? read : issueAt(read, at, ids));
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
    later: () =>
      stepsOf(issue, ids)
        .filter((step) => at !== null && step.at > at)
        .map((step) => transition(step.transition)),
    actorName: () => nameOf(issue, actor),
    holders: (role) => {
      const known = members.get(role) ?? holdersOf(client, execution.projectId, ids.roles[role]);
      members.set(role, known);
      return known;
    },
  };
}

/** A comment may have been deleted, or be shown to some people only (403 or 404): that is no failure of what quotes it. */
async function noteOf(
  client: JiraClient,
  issueId: string,
  commentId: string,
  words: DocumentWords,
): Promise<Written | null> {
  try {
    return written((await getComment(client, issueId, commentId)).body, words);
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

function nameOf(issue: RestIssue, actor: string | null): string {
  const authors = (issue.changelog?.histories ?? []).map(({ author }) => author);
  const people = [...authors, issue.fields.reporter, issue.fields.assignee, issue.fields.creator];
  return people.find((person) => person?.accountId === actor)?.displayName ?? '';
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
  const comments = (await getNewestComments(client, issueId)).map(({ id, created, author }) => {
    const at = instantOf(created);
    return { id, by: author?.accountId ?? null, apart: (one: Step) => Math.abs(one.at - at) };
  });
  const own = comments
    .filter(({ by, apart }) => by === step.actor && apart(step) <= SAME_MOMENT)
    .filter(({ apart }) => steps.every((other) => apart(other) >= apart(step)))
    .sort((left, right) => left.apart(step) - right.apart(step));
  return own[0]?.id ?? null;
}
