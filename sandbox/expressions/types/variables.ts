/**
 * The context variables that Jira knows and their types (documented). Which of them are there depends on where the expression
 * stands; what is not listed (`config`, `value`, `event`, ...) is JSON.
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
