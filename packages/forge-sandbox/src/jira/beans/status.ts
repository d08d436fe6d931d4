import type { JiraContext } from '../http/context';
import type { Status, StatusCategory } from '../site/configuration';

/** Jira's built-in categories; ids and keys are the same on every site (seen live). */
const CATEGORIES: Readonly<Record<StatusCategory, { id: number; key: string; colorName: string; name: string }>> = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
};

export function statusCategoryBean(context: JiraContext, category: StatusCategory): Record<string, unknown> {
  const known = CATEGORIES[category];
  return { self: `${context.baseUrl}/rest/api/3/statuscategory/${known.id}`, ...known };
}

/** StatusDetails: a status as issues, transitions and `GET /status` show it. */
export function statusBean(context: JiraContext, status: Status): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${context.baseUrl}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryBean(context, status.statusCategory),
  };
}

/** JiraStatus: a status as `/statuses` shows it. */
export function jiraStatusBean(status: Status): Record<string, unknown> {
  return {
    id: status.id,
    name: status.name,
    statusCategory: status.statusCategory,
    scope: { type: 'GLOBAL' },
    description: status.description,
  };
}
