import { createProject } from '../../../src/jira';
import type { Body, TestSite } from './sandboxSite';
import { BASE_URL, addIssue, messages, text } from './sandboxSite';
import { prepared } from './workflowSchemeSite';

const schemeOf = async (site: TestSite): Promise<Body | undefined> =>
  (await site.send(site.admin, 'GET', `/workflowscheme/project?projectId=${site.project.id}`)).body['values']?.[0];

test('are created by workflow names, and answer a number for an id', async () => {
  const { send, admin, made, bug, schemeId } = await prepared();
  expect(made.status).toBe(201);
  expect(made.body).toEqual({
    id: expect.any(Number) as unknown,
    name: 'ACME Change Scheme',
    description: '',
    defaultWorkflow: 'Software Simplified Workflow for Project SUP',
    issueTypeMappings: { [bug]: 'ACME Change' },
    draft: false,
    self: `${BASE_URL}/rest/api/3/workflowscheme/${schemeId}`,
  });
  expect((await send(admin, 'GET', `/workflowscheme/${schemeId}`)).body).toEqual(made.body);
  const plain = await send(admin, 'POST', '/workflowscheme', { name: 'Plain' });
  expect(plain.body).toMatchObject({ defaultWorkflow: 'jira', issueTypeMappings: {} });
});

test.each<[string, unknown, string]>([
  ['a taken name', { name: 'acme change scheme' }, 'The name is used by another scheme.'],
  ['no name', {}, 'The name has to be provided.'],
  ['an unknown workflow', { name: 'x', defaultWorkflow: 'nothing' }, "The workflow 'nothing' does not exist."],
  ['an unknown issue type', { name: 'x', issueTypeMappings: { 1: 'jira' } }, 'These issue types were not found: 1'],
])('are refused with %s', async (_what, body, message) => {
  const { send, admin } = await prepared();
  const answer = await send(admin, 'POST', '/workflowscheme', body);
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual(messages(message));
});

test('are changed and deleted while no project has them', async () => {
  const site = await prepared();
  const { send, admin, schemeId, project, lead } = site;
  const changed = await send(admin, 'PUT', `/workflowscheme/${schemeId}`, { name: 'Renamed', issueTypeMappings: {} });
  expect(changed.body).toMatchObject({ name: 'Renamed', issueTypeMappings: {} });
  const active = `/workflowscheme/${project.workflowSchemeId}`;
  expect((await send(admin, 'PUT', active, { name: 'x' })).status).toBe(400);
  expect((await send(admin, 'PUT', active, { name: 'x', updateDraftIfNeeded: true })).status).toBe(501);
  expect((await send(admin, 'DELETE', active)).status).toBe(400);
  expect((await send(lead, 'DELETE', `/workflowscheme/${schemeId}`)).status).toBe(403);
  expect((await send(admin, 'DELETE', `/workflowscheme/${schemeId}`)).status).toBe(204);
  expect((await send(admin, 'GET', `/workflowscheme/${schemeId}`)).body).toEqual(
    messages('The workflow scheme does not exist.'),
  );
});

describe('giving a scheme to a project without issues', () => {
  test('by text, and the default one by null', async () => {
    const site = await prepared();
    const { send, admin, project, schemeId } = site;
    const put = (workflowSchemeId: unknown) =>
      send(admin, 'PUT', '/workflowscheme/project', { projectId: project.id, workflowSchemeId });
    expect((await put(schemeId)).status).toBe(204);
    expect(await schemeOf(site)).toMatchObject({ projectIds: [project.id], workflowScheme: { id: Number(schemeId) } });
    expect((await put(Number(schemeId))).status).toBe(400);
    expect((await put('77')).body).toEqual(messages('The workflow scheme was not found.'));
    site.project.workflowSchemeId = 0;
    expect((await schemeOf(site))?.['workflowScheme']).not.toHaveProperty('id');
  });

  test('not to a team-managed one, nor to one with issues', async () => {
    const site = await prepared();
    const { send, admin, schemeId, jira, lead } = site;
    const put = (projectId: string, as = admin) =>
      send(as, 'PUT', '/workflowscheme/project', { projectId, workflowSchemeId: schemeId });
    const team = createProject(jira.site, { key: 'TEAM', name: 'T', leadAccountId: 'lead-account', style: 'next-gen' });
    expect((await put(team.id)).body).toEqual(messages('Only classic projects can have workflow schemes assigned.'));
    expect((await put(site.project.id, lead)).body).toEqual(
      messages('Only Jira administrators can access workflow scheme associations.'),
    );
    addIssue(site, 'Bug', 'Done');
    expect((await put(site.project.id)).status).toBe(400);
    expect((await send(admin, 'GET', '/workflowscheme/project')).body).toEqual({
      errorMessages: [],
      errors: { projectId: 'The ID of a project has to be provided.' },
    });
  });
});

describe('switching', () => {
  test('answers 303 with a task and moves the issues', async () => {
    const site = await prepared();
    const { jira, switchTo, schemeId, idOf, send, admin, accountIds } = site;
    const bugIssue = jira.site.issues.get(addIssue(site, 'Bug', 'Done'));
    const kept = jira.site.issues.get(addIssue(site, 'Bug', 'In Progress'));
    const task = jira.site.issues.get(addIssue(site, 'Task', 'Done'));
    const answer = await switchTo();
    expect(answer.status).toBe(303);
    const taskId = text(answer.body['id']);
    expect(answer.headers.get('location')).toBe(`${BASE_URL}/rest/api/3/task/${taskId}`);
    expect((await send(admin, 'GET', `/task/${taskId}`)).body).toMatchObject({ status: 'COMPLETE', progress: 100 });
    expect(bugIssue?.statusId).toBe(idOf('Released'));
    expect(bugIssue?.changelog).toMatchObject([{ authorAccountId: accountIds.admin }]);
    expect([kept?.statusId, kept?.changelog]).toEqual(['3', []]);
    expect([task?.statusId, task?.changelog]).toEqual([idOf('Done'), []]);
    expect(text((await schemeOf(site))?.['workflowScheme']?.['id'])).toBe(schemeId);
  });

  test('an empty project needs no mappings', async () => {
    const { send, admin, target } = await prepared();
    expect((await send(admin, 'POST', '/workflowscheme/project/switch', target)).status).toBe(303);
  });

  test.each<
    [
      string,
      (site: Awaited<ReturnType<typeof prepared>>) => Promise<{ body: Body; status: number }>,
      (site: Awaited<ReturnType<typeof prepared>>) => string,
    ]
  >([
    [
      'without a mapping that is needed',
      ({ switchTo, mapping }) => switchTo(mapping.slice(1)),
      ({ bug, idOf }) =>
        `Issue type with ID '${bug}' is missing the mappings required for statuses with IDs ${idOf('To Do')}.`,
    ],
    [
      'to a status the new workflow lacks',
      ({ switchTo, mapping, idOf }) => switchTo(mapping.map((one) => ({ ...one, newStatusId: idOf('Done') }))),
      ({ bug, idOf }) =>
        `The status with ID ${idOf('Done')} is not in the workflow 'ACME Change' of issue type ${bug}.`,
    ],
    [
      'to a scheme that is not there',
      ({ send, admin, target }) =>
        send(admin, 'POST', '/workflowscheme/project/switch', { ...target, targetSchemeId: '77' }),
      () => 'Target workflow scheme not found.',
    ],
  ])('%s changes nothing', async (_what, act, messageOf) => {
    const site = await prepared();
    const issue = site.jira.site.issues.get(addIssue(site, 'Bug', 'Done'));
    const before = [site.project.workflowSchemeId, issue?.statusId];
    const answer = await act(site);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(messages(messageOf(site)));
    expect([site.project.workflowSchemeId, issue?.statusId]).toEqual(before);
    expect(site.jira.site.tasks.size).toBe(0);
  });

  test('is for administrators', async () => {
    const { send, lead, target } = await prepared();
    expect((await send(lead, 'POST', '/workflowscheme/project/switch', target)).status).toBe(401);
  });
});
