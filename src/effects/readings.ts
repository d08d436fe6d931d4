import { JiraFailure, type JiraClient } from '../jira/client';
import { EVIDENCE_KEY } from '../jira/evidence';
import { instantOf, type RestIssue } from '../jira/issue';
import { issueAt } from '../jira/issueAt';
import { getComment, getIssue, getCommentsSince, isRestricted, withHistory } from '../jira/rest/issues';
import { fieldId, type SiteIds } from '../jira/site';
import { stepsOf, type Step } from '../jira/steps';
import { plainText } from '../jira/text';
import { EFFECTS_PROPERTY } from '../jira/unfinishedEffects';
import type { TransitionDefinition } from '../procedure/definition';
import type { Evidence } from '../procedure/evidence';
import type { FieldKey } from '../procedure/fields';
import type { ProjectRoleKey } from '../procedure/roles';
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
  /** Values of fields as the step left them. */
  text(field: FieldKey): string;
  number(field: FieldKey): number | null;
  /** The steps made since, oldest first: an effect that comes late must not undo newer work. */
  later(): readonly TransitionDefinition[];
  /** The comment written in the transition; `''` when there was none, `null` when not everybody can read it (any more). */
  note(): Promise<string | null>;
  /** Whether the step only repeats what its actor did within the hour; see `isRepeated`. */
  repeats(): Promise<boolean>;
  /** The name of who did it; `''` when Jira hides it. */
  actorName(): string;
  /** Whether an account may still act. One of which Jira tells nothing may. */
  isActive(accountId: string): Promise<boolean>;
  /** Account ids of everybody who holds a role in the project and is active, through groups as well. */
  holders(role: ProjectRoleKey): Promise<readonly string[]>;
  /** Who worked on the request as support when the step was made, and still holds the role: the likeliest first. */
  analysts(): Promise<readonly string[]>;
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
}

/** @param issue with its history back to the step. */
export function readings({ client, ids, evidence }: ReadingContext, execution: Execution, issue: RestIssue): Readings {
  const { issueId, actor, at } = execution;
  const then = lazy(() => (at === null ? issue : issueAt(issue, at)));
  const note = lazy(async () => {
    if (execution.commentId === null) return '';
    return noteOf(client, issueId, execution.commentId);
  });
  const members = new Map<ProjectRoleKey, Promise<readonly string[]>>();
  const holders = (role: ProjectRoleKey): Promise<readonly string[]> => {
    const known = members.get(role) ?? holdersOf(client, execution.projectId, ids.roles[role]);
    members.set(role, known);
    return known;
  };
  const analysts = lazy(async () => workersOf(client, issue, { at, ids, holders: await holders('support') }));
  const valueOf = (field: FieldKey): unknown => then().fields[fieldId(field, ids)];
  return {
    issue: () => issue,
    then,
    note,
    analysts,
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
    later: () =>
      stepsOf(issue, ids)
        .filter((step) => at !== null && step.at > at)
        .map((step) => transition(step.transition)),
    repeats: lazy(() => isRepeated(client, issue, execution, ids)),
    actorName: () => nameOf(issue, actor),
    holders,
    isActive: (accountId) => isActive(client, issue, accountId),
  };
}

/**
 * A comment may have been deleted, or be shown to some people only: that is no failure of what quotes it. One that the app
 * may read, and not everybody who is told, is not quoted either.
 */
async function noteOf(client: JiraClient, issueId: string, commentId: string): Promise<string | null> {
  try {
    const comment = await getComment(client, issueId, commentId);
    return isRestricted(comment) ? null : plainText(comment.body);
  } catch (failure) {
    if (failure instanceof JiraFailure && [403, 404].includes(failure.status)) return null;
    throw failure;
  }
}

function lazy<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
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
