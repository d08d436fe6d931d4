/** The roles of the procedure. `requester` is the reporter; every other role is a Jira project role. */
export const PROJECT_ROLES = [
  'systemsHead',
  'support',
  'seniorAnalyst',
  'infrastructure',
  'generalManagement',
  'executiveCommittee',
] as const;

export type ProjectRoleKey = (typeof PROJECT_ROLES)[number];

export type RoleKey = 'requester' | ProjectRoleKey;

export const ROLES: readonly RoleKey[] = ['requester', ...PROJECT_ROLES];
