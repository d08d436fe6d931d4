import type { IssueType, Priority, Resolution, Status } from './configuration';
import type { Site } from './site';
import { systemFields } from './systemFields';

const PRIORITIES: readonly Priority[] = [
  { id: '1', name: 'Highest', description: 'This problem will block progress.', statusColor: '#d04437' },
  { id: '2', name: 'High', description: 'Serious problem that could block progress.', statusColor: '#f15C75' },
  { id: '3', name: 'Medium', description: 'Has the potential to affect progress.', statusColor: '#f79232' },
  { id: '4', name: 'Low', description: 'Minor problem or easily worked around.', statusColor: '#707070' },
  {
    id: '5',
    name: 'Lowest',
    description: 'Trivial problem with little or no impact on progress.',
    statusColor: '#999999',
  },
];

/** Priority of a new issue without one (documented default of new sites). */
export const DEFAULT_PRIORITY_ID = '3';

const RESOLUTIONS: readonly (readonly [name: string, description: string])[] = [
  ['Done', 'Work has been completed on this issue.'],
  ["Won't Do", "This issue won't be actioned."],
  ['Duplicate', 'The problem is a duplicate of an existing issue.'],
  ['Declined', 'This issue was not approved.'],
  ['Cannot Reproduce', 'All attempts at reproducing this issue failed.'],
];

const ISSUE_TYPES: readonly (readonly [name: string, hierarchyLevel: number, description: string])[] = [
  ['Task', 0, 'A small, distinct piece of work.'],
  ['Bug', 0, 'A problem or error.'],
  ['Story', 0, 'Functionality or a feature expressed as a user goal.'],
  ['Epic', 1, 'A big user story that needs to be broken down.'],
  ['Sub-task', -1, 'A small piece of work that is part of a larger task.'],
];

/** The fields of Jira's Default Screen that this sandbox has. */
export const DEFAULT_SCREEN_FIELDS: readonly string[] = [
  'summary',
  'issuetype',
  'security',
  'priority',
  'duedate',
  'components',
  'versions',
  'fixVersions',
  'assignee',
  'reporter',
  'environment',
  'description',
  'timetracking',
  'attachment',
  'labels',
  'worklog',
  'issuelinks',
];

/** Adds the built-in objects of a new site: fields, priorities, resolutions, issue types, statuses. */
export function addBuiltIns(site: Site): void {
  for (const { id, name, schema } of systemFields) {
    site.fields.set(id, { id, name, description: '', schema, searcherKey: null, custom: false, contexts: [] });
  }
  for (const priority of PRIORITIES) site.priorities.set(priority.id, priority);
  for (const [name, description] of RESOLUTIONS) {
    const resolution: Resolution = { id: String(site.nextId()), name, description };
    site.resolutions.set(resolution.id, resolution);
  }
  for (const [name, hierarchyLevel, description] of ISSUE_TYPES) {
    const issueType: IssueType = { id: String(site.nextId()), name, description, hierarchyLevel };
    site.issueTypes.set(issueType.id, issueType);
  }
  // Jira gives In Progress the id 3. The other two take the next ids, as all objects do.
  const statuses: readonly Status[] = [
    { id: String(site.nextId()), name: 'To Do', description: '', statusCategory: 'TODO' },
    {
      id: '3',
      name: 'In Progress',
      description: 'This work item is being actively worked on.',
      statusCategory: 'IN_PROGRESS',
    },
    { id: String(site.nextId()), name: 'Done', description: '', statusCategory: 'DONE' },
  ];
  for (const status of statuses) site.statuses.set(status.id, status);
}
