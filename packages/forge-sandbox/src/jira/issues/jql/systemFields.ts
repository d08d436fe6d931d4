import type { Issue } from '../../site/issues';
import { plainText } from '../../engine/fields/adf';
import { findIssue } from '../../engine/findIssue';
import type { JqlField, Searcher } from './field';
import { resolveAccounts } from './accounts';

interface Entity {
  readonly id: string;
  readonly name: string;
}

const present = <Value>(value: Value | null | undefined | ''): Value[] =>
  value === null || value === undefined || value === '' ? [] : [value];

/** A field with one entry of a site-wide list, written by id or by name. */
function entity(
  name: string,
  all: (searcher: Searcher) => Iterable<Entity>,
  idOf: (issue: Issue) => string | null,
  orderOf?: JqlField['order'],
): JqlField {
  return {
    name,
    type: 'id',
    values: (_searcher, issue) => present(idOf(issue)),
    resolve: (searcher, written) =>
      [...all(searcher)]
        .filter((entry) => entry.id === written || entry.name.toLowerCase() === written.toLowerCase())
        .map(({ id }) => id),
    order: orderOf ?? ((searcher, issue) => [...all(searcher)].find(({ id }) => id === idOf(issue))?.name ?? null),
  };
}

function account(name: string, idOf: (issue: Issue) => string | null): JqlField {
  return {
    name,
    type: 'id',
    values: (_searcher, issue) => present(idOf(issue)),
    resolve: resolveAccounts,
    order: ({ context }, issue) => context.site.people.get(idOf(issue) ?? '')?.displayName ?? null,
  };
}

const date = (name: string, at: (issue: Issue) => number | null): JqlField => ({
  name,
  type: 'date',
  values: (_searcher, issue) => present(at(issue)),
});

const text = (name: string, words: (issue: Issue) => readonly string[]): JqlField => ({
  name,
  type: 'text',
  values: (_searcher, issue) => words(issue).filter((word) => word !== ''),
});

const comments = (issue: Issue): string[] => issue.comments.map(({ body }) => plainText(body));

/** `1:00042` sorts by project, then by number. */
const keyOrder = (issue: Issue): string => {
  const [project, number] = issue.key.split('-');
  return `${project ?? ''}-${(number ?? '').padStart(12, '0')}`;
};

const rows: readonly (readonly [names: string, field: JqlField])[] = [
  ['project', { ...entity('project', projects, ({ projectId }) => projectId), resolve: resolveProjects }],
  [
    'status',
    entity(
      'status',
      ({ context }) => context.site.statuses.values(),
      ({ statusId }) => statusId,
    ),
  ],
  [
    'issuetype type',
    entity(
      'issuetype',
      ({ context }) => context.site.issueTypes.values(),
      ({ issueTypeId }) => issueTypeId,
    ),
  ],
  [
    'priority',
    entity(
      'priority',
      ({ context }) => context.site.priorities.values(),
      ({ priorityId }) => priorityId,
      // The list runs from highest to lowest. DESC shows the highest first, as in Jira.
      ({ context }, issue) => -[...context.site.priorities.keys()].indexOf(issue.priorityId),
    ),
  ],
  [
    'resolution',
    entity(
      'resolution',
      ({ context }) => context.site.resolutions.values(),
      ({ resolutionId }) => resolutionId,
    ),
  ],
  ['statuscategory', statusCategory()],
  ['assignee', account('assignee', (issue) => issue.assigneeAccountId)],
  ['reporter', account('reporter', (issue) => issue.reporterAccountId)],
  ['creator', account('creator', (issue) => issue.creatorAccountId)],
  ['watcher', { ...account('watcher', () => null), values: (_searcher, issue) => [...issue.watcherAccountIds] }],
  [
    'key issuekey issue id',
    {
      name: 'key',
      type: 'key',
      values: (_searcher, issue) => [issue.id],
      resolve: ({ context }, written) => present(findIssue(context, written)?.id),
      order: (_searcher, issue) => keyOrder(issue),
    },
  ],
  ['summary', text('summary', ({ summary }) => [summary])],
  ['description', text('description', ({ description }) => [plainText(description)])],
  ['environment', text('environment', ({ environment }) => [plainText(environment)])],
  ['comment', text('comment', comments)],
  [
    'text',
    text('text', (issue) => [
      issue.summary,
      plainText(issue.description),
      plainText(issue.environment),
      ...comments(issue),
    ]),
  ],
  ['created createddate', date('created', ({ created }) => created)],
  ['updated updateddate', date('updated', ({ updated }) => updated)],
  ['resolved resolutiondate', date('resolved', ({ resolved }) => resolved)],
  ['due duedate', { name: 'due', type: 'day', values: (_searcher, { dueDate }) => present(dueDate) }],
  ['labels', { name: 'labels', type: 'words', values: (_searcher, issue) => issue.labels }],
];

/** By all their names, in lower case. */
export const SYSTEM_FIELDS: ReadonlyMap<string, JqlField> = new Map(
  rows.flatMap(([names, field]) => names.split(' ').map((name) => [name, field] as const)),
);

function* projects({ context }: Searcher): Iterable<Entity> {
  yield* context.site.projects.values();
}

function resolveProjects({ context }: Searcher, written: string): string[] {
  const wanted = written.toLowerCase();
  return [...context.site.projects.values()]
    .filter(({ id, key, name }) => id === written || key.toLowerCase() === wanted || name.toLowerCase() === wanted)
    .map(({ id }) => id);
}

/** Written as its name (`"In Progress"`), its key (`indeterminate`), its id or without the space (`InProgress`). */
function statusCategory(): JqlField {
  const names: Readonly<Record<string, readonly string[]>> = {
    TODO: ['to do', 'todo', 'new', '2'],
    IN_PROGRESS: ['in progress', 'inprogress', 'indeterminate', '4'],
    DONE: ['done', '3'],
  };
  return {
    name: 'statusCategory',
    type: 'id',
    values: ({ context }, issue) => present(context.site.statuses.get(issue.statusId)?.statusCategory),
    resolve: (_searcher, written) =>
      Object.keys(names).filter((category) => names[category]?.includes(written.toLowerCase()) === true),
  };
}
