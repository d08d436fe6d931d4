import { addPerson, createProject, type JiraSandbox } from './jira';

/** Adds an administrator, a person and a project, for an app that needs no particular site. */
export function populateUsually({ site }: JiraSandbox): void {
  const administrator = addPerson(site, {
    email: 'admin@example.org',
    displayName: 'Ada Admin',
    accountId: 'admin',
    groupIds: [site.administratorsGroupId],
  });
  addPerson(site, { email: 'user@example.org', displayName: 'Uma User', accountId: 'user' });
  createProject(site, { key: 'DEMO', name: 'Demo project', leadAccountId: administrator.accountId });
}
