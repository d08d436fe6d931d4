/**
 * The context variables that Jira knows, with their types (documented). The place of the expression decides which of
 * them exist. Variables that are not listed (`config`, `value`, `event`, ...) are JSON.
 */
export const CONTEXT_VARIABLES: Readonly<Record<string, string>> = {
  user: 'User?',
  app: 'App',
  issue: 'Issue',
  originalIssue: 'Issue',
  issues: 'List<Issue>',
  project: 'Project',
  sprint: 'Sprint',
  board: 'Board',
  serviceDesk: 'ServiceDesk',
  customerRequest: 'CustomerRequest',
  transition: 'Transition',
  workflow: 'Workflow',
  newIssueTypeData: 'IssueType',
};
