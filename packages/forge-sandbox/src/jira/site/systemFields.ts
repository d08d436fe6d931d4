import type { Field } from './configuration';

/** A field of Jira itself, with its properties in `GET /field`. */
export interface SystemField {
  readonly id: string;
  readonly name: string;
  readonly schema: Field['schema'];
  /** Whether it can be on a screen. */
  readonly screenable: boolean;
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
}

type Flags = 'screen' | 'hidden';

const row = (id: string, name: string, type: string, flags: Flags, clauses: string, items?: string): SystemField => ({
  id,
  name,
  schema: items === undefined ? { type, system: id } : { type, items, system: id },
  screenable: flags === 'screen',
  orderable: flags === 'screen',
  navigable: id !== 'comment' && id !== 'attachment',
  searchable: clauses !== '',
  clauseNames: clauses === '' ? [] : clauses.split(' '),
});

/**
 * System fields of a company-managed site (documented; fields of screens: jira-workflow-api, 6.5). `comment` is
 * not a screen field: Jira itself shows the comment box on every transition screen.
 */
export const systemFields: readonly SystemField[] = [
  row('summary', 'Summary', 'string', 'screen', 'summary'),
  row('description', 'Description', 'string', 'screen', 'description'),
  row('environment', 'Environment', 'string', 'screen', 'environment'),
  row('issuetype', 'Issue Type', 'issuetype', 'screen', 'issuetype type'),
  row('project', 'Project', 'project', 'hidden', 'project'),
  row('issuekey', 'Key', 'string', 'hidden', 'id issue issuekey key'),
  row('status', 'Status', 'status', 'hidden', 'status'),
  row('statuscategorychangedate', 'Status Category Changed', 'datetime', 'hidden', 'statusCategoryChangedDate'),
  row('statusCategory', 'Status Category', 'statusCategory', 'hidden', 'statusCategory'),
  row('priority', 'Priority', 'priority', 'screen', 'priority'),
  row('resolution', 'Resolution', 'resolution', 'screen', 'resolution'),
  row('assignee', 'Assignee', 'user', 'screen', 'assignee'),
  row('reporter', 'Reporter', 'user', 'screen', 'reporter'),
  row('creator', 'Creator', 'user', 'hidden', 'creator'),
  row('created', 'Created', 'datetime', 'hidden', 'created createdDate'),
  row('updated', 'Updated', 'datetime', 'hidden', 'updated updatedDate'),
  row('lastViewed', 'Last Viewed', 'datetime', 'hidden', 'lastViewed'),
  row('resolutiondate', 'Resolved', 'datetime', 'hidden', 'resolutiondate resolved'),
  row('labels', 'Labels', 'array', 'screen', 'labels', 'string'),
  row('components', 'Components', 'array', 'screen', 'component', 'component'),
  row('fixVersions', 'Fix versions', 'array', 'screen', 'fixVersion', 'version'),
  row('versions', 'Affects versions', 'array', 'screen', 'affectedVersion', 'version'),
  row('duedate', 'Due date', 'date', 'screen', 'due duedate'),
  row('attachment', 'Attachment', 'array', 'screen', 'attachments', 'attachment'),
  row('issuelinks', 'Linked Issues', 'array', 'screen', 'issueLink', 'issuelinks'),
  row('comment', 'Comment', 'comments-page', 'hidden', 'comment'),
  row('worklog', 'Log Work', 'array', 'screen', '', 'worklog'),
  row('timetracking', 'Time tracking', 'timetracking', 'screen', ''),
  row('timespent', 'Time Spent', 'number', 'hidden', 'timespent'),
  row('timeestimate', 'Remaining Estimate', 'number', 'hidden', 'remainingEstimate timeestimate'),
  row('timeoriginalestimate', 'Original estimate', 'number', 'hidden', 'originalEstimate timeoriginalestimate'),
  row('watches', 'Watchers', 'watches', 'hidden', 'watchers'),
  row('votes', 'Votes', 'votes', 'hidden', 'votes'),
  row('security', 'Security Level', 'securitylevel', 'screen', 'level'),
  row('parent', 'Parent', 'issuelink', 'screen', 'parent'),
  row('subtasks', 'Sub-tasks', 'array', 'hidden', 'subtasks', 'issuelinks'),
  row('workratio', 'Work Ratio', 'number', 'hidden', 'workratio'),
];

/** By id. */
export const systemFieldsById: ReadonlyMap<string, SystemField> = new Map(
  systemFields.map((field) => [field.id, field]),
);
