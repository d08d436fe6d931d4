import { createClock } from '../../../src/clock';
import { addGroup, addPerson, createProject } from '../../../src/jira';
import { can } from '../../../src/jira/http/permissions';
import { createSite } from '../../../src/jira/site/create';
import { issueTypesOf, screenOf, workflowOf } from '../../../src/jira/site/lookup';
import { testSite } from './sandboxSite';

test('a new site has what every Jira has, and nobody', () => {
  const site = createSite(createClock());
  const names = (things: Iterable<{ readonly name: string }>): string[] => [...things].map(({ name }) => name);
  expect(names(site.statuses.values())).toEqual(['To Do', 'In Progress', 'Done']);
  expect(names(site.issueTypes.values())).toEqual(['Task', 'Bug', 'Story', 'Epic', 'Sub-task']);
  expect(names(site.resolutions.values())).toEqual(['Done', "Won't Do", 'Duplicate', 'Declined', 'Cannot Reproduce']);
  expect(names(site.roles.values())).toEqual(['Administrators']);
  expect([...site.workflows.keys()]).toEqual(['jira']);
  expect(site.workflows.get('jira')?.isEditable).toBe(false);
  expect([site.people.size, site.projects.size, site.issues.size]).toEqual([0, 0, 0]);
  expect(site.groups.has(site.administratorsGroupId)).toBe(true);
  expect(site.fieldModel).toBe('association');
});

test.each(['own', 'default'] as const)('a project with %s schemes can take issues of every type', (schemes) => {
  const site = createSite(createClock());
  const { accountId } = addPerson(site, { email: 'a@example.com', displayName: 'A' });
  const project = createProject(site, { key: 'ABC', name: 'Abc', leadAccountId: accountId, schemes });
  const types = issueTypesOf(site, project);
  expect(types).toHaveLength(5);
  for (const { id } of types) {
    const workflow = workflowOf(site, project, id);
    expect(workflow.transitions.filter(({ type }) => type === 'INITIAL')).toHaveLength(1);
    expect(workflow.statusIds).toHaveLength(3);
    for (const operation of ['create', 'edit', 'view'] as const) {
      expect(screenOf(site, project, id, operation).tabs[0]?.fieldIds).toContain('summary');
    }
  }
});

test.each<[string, (site: ReturnType<typeof createSite>) => unknown]>([
  ['an e-mail twice', (site) => addPerson(site, { email: 'A@example.com', displayName: 'B' })],
  [
    'a group that is not there',
    (site) => addPerson(site, { email: 'b@example.com', displayName: 'B', groupIds: ['x'] }),
  ],
  ['a group name twice', (site) => addGroup(site, 'jira-users')],
  ['a bad project key', (site) => createProject(site, { key: 'abc', name: 'x', leadAccountId: 'a' })],
  ['a lead that is not there', (site) => createProject(site, { key: 'ABC', name: 'x', leadAccountId: 'x' })],
])('a seed with %s is a mistake', (_what, seed) => {
  const site = createSite(createClock());
  addPerson(site, { accountId: 'a', email: 'a@example.com', displayName: 'A' });
  expect(() => seed(site)).toThrow();
});

describe('permissions', () => {
  test.each<[string, boolean[]]>([
    // admin, lead, user, app
    ['ADMINISTER', [true, false, false, true]],
    ['ADMINISTER_PROJECTS', [true, true, false, true]],
    ['BROWSE_PROJECTS', [true, true, true, true]],
    ['TRANSITION_ISSUES', [true, true, true, true]],
    ['WORK_ON_ISSUES', [true, true, true, true]],
    ['DELETE_OWN_ATTACHMENTS', [true, true, true, true]],
    ['DELETE_ISSUES', [true, true, false, true]],
    ['DELETE_ALL_ATTACHMENTS', [true, true, false, true]],
    ['MODIFY_REPORTER', [true, true, false, true]],
    ['NOTHING', [false, false, false, false]],
  ])('%s', (key, held) => {
    const { jira, admin, lead, user, app, project } = testSite();
    expect([admin, lead, user, app].map((principal) => can(jira.context, principal, key, project.id))).toEqual(held);
    expect(can(jira.context, { kind: 'anonymous' }, key, project.id)).toBe(false);
    expect(can(jira.context, { kind: 'user', accountId: 'gone-account' }, key, project.id)).toBe(false);
  });

  test('a project permission without a project asks for any project', () => {
    const { jira, lead, user } = testSite();
    expect(can(jira.context, lead, 'ADMINISTER_PROJECTS')).toBe(true);
    expect(can(jira.context, user, 'ADMINISTER_PROJECTS')).toBe(false);
  });

  test('members of the role Administrators administer the project', () => {
    const { jira, user, project } = testSite();
    const [roleId = 0] = jira.site.roles.keys();
    project.roleActors.get(roleId)?.users.add('user-account');
    expect(can(jira.context, user, 'ADMINISTER_PROJECTS', project.id)).toBe(true);
    expect(can(jira.context, user, 'ADMINISTER')).toBe(false);
  });
});
