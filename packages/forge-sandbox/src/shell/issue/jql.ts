/** The quick filters of the list, in display order. */
export const QUICK_FILTERS = ['mine', 'assigned', 'open'] as const;
export type QuickFilter = (typeof QUICK_FILTERS)[number];

const CLAUSES: Readonly<Record<QuickFilter, string>> = {
  mine: 'reporter = currentUser()',
  assigned: 'assignee = currentUser()',
  open: 'statusCategory != Done',
};

/** Text inside a JQL string: quotes and backslashes are escaped (documented). */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;
}

/** The query of the list: one project, the chosen filters and search words; newest change first. */
export function issuesJql(projectKey: string, filters: ReadonlySet<QuickFilter>, words: string): string {
  const clauses = [
    `project = ${quoted(projectKey)}`,
    ...QUICK_FILTERS.filter((filter) => filters.has(filter)).map((filter) => CLAUSES[filter]),
    ...(words.trim() === '' ? [] : [`text ~ ${quoted(words.trim())}`]),
  ];
  return `${clauses.join(' AND ')} ORDER BY updated DESC`;
}
