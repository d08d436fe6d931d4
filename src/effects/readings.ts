import type { JiraClient } from '../jira/client';
import { analystOf } from '../jira/history';
import type { RestIssue } from '../jira/issue';
import { getChangelog, getComment, getIssue } from '../jira/rest/issues';
import { getActors, groupMembers } from '../jira/rest/roles';
import { fieldId, type SiteIds } from '../jira/site';
import { plainText } from '../jira/text';
import type { FieldKey } from '../procedure/fields';
import type { ProjectRoleKey } from '../procedure/roles';
import { transition } from '../procedure/transitions';
import type { Execution } from './execution';
import { RECORD_FIELDS } from './record/keep';

/** What effects look up, each thing at most once, and only when an effect needs it. */
export interface Readings {
  issue(): Promise<RestIssue>;
  text(field: FieldKey): Promise<string>;
  number(field: FieldKey): Promise<number | null>;
  /** Whether the request still stands where the transition took it; an effect that comes late must not undo newer work. */
  isCurrent(): Promise<boolean>;
  /** The comment written in the transition; `''` when there was none. */
  note(): Promise<string>;
  actorName(): Promise<string>;
  /** Account ids of everybody who holds a role in the project, through groups as well. */
  holders(role: ProjectRoleKey): Promise<readonly string[]>;
  analyst(): Promise<string | null>;
}

const READ_FIELDS: readonly FieldKey[] = [
  'priority',
  'timeSpent',
  'effortEstimate',
  'effortReasons',
  'executionInstruction',
  'exceptionReason',
  'exceptionValidUntil',
];

export function readings(client: JiraClient, execution: Execution, ids: SiteIds): Readings {
  const issue = lazy(() => {
    const fields = [
      'summary',
      'reporter',
      'assignee',
      ...RECORD_FIELDS,
      ...READ_FIELDS.map((key) => fieldId(key, ids)),
    ];
    return getIssue(client, execution.issueId, fields);
  });
  const note = lazy(async () =>
    execution.commentId === null
      ? ''
      : plainText((await getComment(client, execution.issueId, execution.commentId)).body),
  );
  const withWholeHistory = async (read: RestIssue): Promise<RestIssue> => {
    const { total = 0, histories = [] } = read.changelog ?? {};
    if (total <= histories.length || analystOf(read, ids) !== null) return read;
    return { ...read, changelog: { histories: [...(await getChangelog(client, execution.issueId))] } };
  };
  const members = new Map<ProjectRoleKey, Promise<readonly string[]>>();
  const valueOf = async (field: FieldKey): Promise<unknown> => (await issue()).fields[fieldId(field, ids)];
  return {
    issue,
    note,
    text: async (field) => plainText(await valueOf(field)),
    number: async (field) => {
      const value = await valueOf(field);
      return typeof value === 'number' ? value : null;
    },
    isCurrent: async () => {
      const { to } = transition(execution.transition);
      return to === 'same' || (await issue()).fields.status.id === ids.statuses[to];
    },
    actorName: async () => nameOf(await issue(), execution.actor),
    holders: (role) => {
      const known = members.get(role) ?? holdersOf(client, execution.projectId, ids.roles[role]);
      members.set(role, known);
      return known;
    },
    analyst: async () => {
      const read = await issue();
      return analystOf(await withWholeHistory(read), ids) ?? read.fields.assignee?.accountId ?? null;
    },
  };
}

function lazy<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => (value ??= read());
}

/** Account ids of everybody who holds a role in a project, through groups as well. */
export async function holdersOf(client: JiraClient, projectId: string, roleId: string): Promise<readonly string[]> {
  const { users, groupIds } = await getActors(client, projectId, roleId);
  const groups = await Promise.all(groupIds.map((groupId) => groupMembers(client, groupId)));
  return [...new Set([...users, ...groups.flat()])];
}

/** The actor's name from the changelog that the execution left; `''` when Jira hides it. */
function nameOf(issue: RestIssue, actor: string | null): string {
  const authors = (issue.changelog?.histories ?? []).map(({ author }) => author);
  const people = [...authors, issue.fields.reporter, issue.fields.assignee];
  return people.find((person) => person?.accountId === actor)?.displayName ?? '';
}
