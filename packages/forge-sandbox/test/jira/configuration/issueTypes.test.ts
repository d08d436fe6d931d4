import { createProject } from '../../../src/jira';
import { addIssue, messages, testSite, text } from './sandboxSite';

const DEFAULT_SCHEME = '10000';

test('a new issue type is in the default scheme only', async () => {
  const { send, admin, user, jira, project } = testSite();
  const { status, body } = await send(admin, 'POST', '/issuetype', { name: 'Solicitud', hierarchyLevel: 0 });
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'Solicitud', subtask: false, hierarchyLevel: 0 });
  const id = text(body['id']);
  expect(jira.site.issueTypeSchemes.get(DEFAULT_SCHEME)?.issueTypeIds).toContain(id);
  expect(jira.site.issueTypeSchemes.get(project.issueTypeSchemeId)?.issueTypeIds).not.toContain(id);
  // A user without administration only sees the types of the projects.
  expect((await send(admin, 'GET', '/issuetype')).body).toHaveLength(6);
  expect((await send(user, 'GET', '/issuetype')).body).toHaveLength(5);
  expect((await send(user, 'GET', `/issuetype/${id}`)).status).toBe(404);
  expect((await send(admin, 'GET', `/issuetype/${id}`)).body).toEqual(body);
});

test.each<[string, unknown, number]>([
  ['a taken name', { name: 'task' }, 409],
  ['a blank name', { name: ' ' }, 400],
  ['a name over 60 characters', { name: 'x'.repeat(61) }, 400],
  ['a level that cannot be made', { name: 'x', hierarchyLevel: 1 }, 400],
  ['the deprecated type', { name: 'x', type: 'subtask' }, 201],
])('creating with %s', async (_what, body, status) => {
  const { send, admin, jira } = testSite();
  expect((await send(admin, 'POST', '/issuetype', body)).status).toBe(status);
  expect(jira.site.issueTypes.size).toBe(status === 201 ? 6 : 5);
});

test('issue types of a project, by level', async () => {
  const { send, user, project } = testSite();
  expect((await send(user, 'GET', `/issuetype/project?projectId=${project.id}`)).body).toHaveLength(5);
  const subtasks = await send(user, 'GET', `/issuetype/project?projectId=${project.id}&level=-1`);
  expect(subtasks.body).toMatchObject([{ name: 'Sub-task', subtask: true }]);
  expect((await send(user, 'GET', '/issuetype/project?projectId=1')).status).toBe(404);
});

describe('deleting an issue type', () => {
  const idOf = (site: ReturnType<typeof testSite>, name: string): string =>
    [...site.jira.site.issueTypes.values()].find((type) => type.name === name)?.id ?? '';

  test('takes it out of everything', async () => {
    const site = testSite();
    const bug = idOf(site, 'Bug');
    expect((await site.send(site.admin, 'DELETE', `/issuetype/${bug}`)).status).toBe(204);
    for (const { issueTypeIds } of site.jira.site.issueTypeSchemes.values()) expect(issueTypeIds).not.toContain(bug);
  });

  test.each<[string, string | null, number]>([
    ['without an alternative', null, 404],
    ['with an unknown alternative', '999', 404],
    ['with itself', 'Bug', 409],
    ['with a sub-task', 'Sub-task', 409],
    ['with another', 'Task', 204],
  ])('that issues have, %s', async (_what, alternative, status) => {
    const site = testSite();
    const issue = site.jira.site.issues.get(addIssue(site, 'Bug', 'Done'));
    const given = alternative === '999' ? alternative : idOf(site, alternative ?? '');
    const query = alternative === null ? '' : `?alternativeIssueTypeId=${given}`;
    expect((await site.send(site.admin, 'DELETE', `/issuetype/${idOf(site, 'Bug')}${query}`)).status).toBe(status);
    expect(issue?.issueTypeId).toBe(idOf(site, status === 204 ? 'Task' : 'Bug'));
  });
});

describe('issue type schemes', () => {
  const typesOf = (site: ReturnType<typeof testSite>): string[] => [...site.jira.site.issueTypes.keys()];

  test('are created, extended, given to a project and deleted', async () => {
    const site = testSite();
    const { send, admin, project } = site;
    const [task = '', bug = '', story = ''] = typesOf(site);
    const body = { name: 'Support types', description: 'd', defaultIssueTypeId: task, issueTypeIds: [task] };
    const made = await send(admin, 'POST', '/issuetypescheme', body);
    expect(made.status).toBe(201);
    const id = text(made.body['issueTypeSchemeId']);
    expect((await send(admin, 'PUT', `/issuetypescheme/${id}/issuetype`, { issueTypeIds: [bug] })).status).toBe(204);
    const again = await send(admin, 'PUT', `/issuetypescheme/${id}/issuetype`, { issueTypeIds: [story, bug] });
    expect(again.status).toBe(400);
    expect(again.body).toEqual(
      messages(`These issue types were not added because they are already present in the issue type scheme: ${bug}`),
    );
    expect((await send(admin, 'GET', `/issuetypescheme?id=${id}`)).body['values']).toEqual([
      { id, name: 'Support types', description: 'd', defaultIssueTypeId: task },
    ]);
    const mapping = await send(admin, 'GET', `/issuetypescheme/mapping?issueTypeSchemeId=${id}`);
    expect(mapping.body['values']).toEqual([task, bug].map((issueTypeId) => ({ issueTypeSchemeId: id, issueTypeId })));
    const give = { issueTypeSchemeId: id, projectId: project.id };
    expect((await send(admin, 'PUT', '/issuetypescheme/project', give)).status).toBe(204);
    expect((await send(admin, 'GET', `/issuetypescheme/project?projectId=${project.id}`)).body['values']).toMatchObject(
      [{ issueTypeScheme: { id }, projectIds: [project.id] }],
    );
    expect((await send(admin, 'DELETE', `/issuetypescheme/${id}`)).status).toBe(204);
    expect(project.issueTypeSchemeId).toBe(DEFAULT_SCHEME);
  });

  test.each<[string, (types: string[]) => unknown, number, string]>([
    [
      'a default that is not in the list',
      ([task, bug]) => ({ name: 'x', defaultIssueTypeId: bug, issueTypeIds: [task] }),
      400,
      'The default issue type ID has to be present in issue type IDs list.',
    ],
    [
      'a taken name',
      ([task]) => ({ name: 'default issue type scheme', issueTypeIds: [task] }),
      409,
      'The name is used by another scheme.',
    ],
    [
      'an unknown type',
      ([task]) => ({ name: 'x', issueTypeIds: [task, '1', '2'] }),
      400,
      'These issue types were not found: 1, 2',
    ],
    [
      'sub-tasks only',
      (types) => ({ name: 'x', issueTypeIds: [types[4]] }),
      400,
      'At least one standard issue type ID is required.',
    ],
  ])('are refused with %s', async (_what, bodyOf, status, message) => {
    const site = testSite();
    const answer = await site.send(site.admin, 'POST', '/issuetypescheme', bodyOf(typesOf(site)));
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(messages(message));
  });

  test('do not leave issues without their type', async () => {
    const site = testSite();
    const { send, admin, project } = site;
    const [task = ''] = typesOf(site);
    addIssue(site, 'Bug', 'Done');
    const { body } = await send(admin, 'POST', '/issuetypescheme', { name: 'x', issueTypeIds: [task] });
    const before = project.issueTypeSchemeId;
    const give = { issueTypeSchemeId: text(body['issueTypeSchemeId']), projectId: project.id };
    const answer = await send(admin, 'PUT', '/issuetypescheme/project', give);
    expect(answer.status).toBe(400);
    expect(answer.body['errorMessages']?.[0]).toMatch(
      /^This issue type scheme can't be assigned to the project\. .*SUP-1$/,
    );
    expect(project.issueTypeSchemeId).toBe(before);
  });

  test('are for company-managed projects and administrators', async () => {
    const { send, admin, lead, jira } = testSite();
    const team = createProject(jira.site, { key: 'TEAM', name: 'T', leadAccountId: 'lead-account', style: 'next-gen' });
    const give = { issueTypeSchemeId: DEFAULT_SCHEME, projectId: team.id };
    expect((await send(admin, 'PUT', '/issuetypescheme/project', give)).status).toBe(400);
    const refused = await send(lead, 'GET', '/issuetypescheme');
    expect(refused.status).toBe(403);
    expect(refused.body).toEqual(messages('Only Jira administrators can access issue type schemes.'));
    const fixed = await send(admin, 'DELETE', `/issuetypescheme/${DEFAULT_SCHEME}`);
    expect(fixed.body).toEqual(messages("The default issue type scheme can't be removed."));
  });
});
