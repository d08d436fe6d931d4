import { messages, testSite, text } from './sandboxSite';

const status = (name: string, statusCategory = 'TODO', description?: string) => ({
  name,
  statusCategory,
  ...(description === undefined ? {} : { description }),
});
const GLOBAL = { type: 'GLOBAL' };

test('are created with 200, found by id, by name and by part of a name', async () => {
  const { send, admin } = testSite();
  const made = await send(admin, 'POST', '/statuses', {
    scope: GLOBAL,
    statuses: [status('Reviewing', 'IN_PROGRESS', 'd')],
  });
  expect(made.status).toBe(200);
  expect(made.body).toEqual([
    {
      id: expect.any(String) as unknown,
      name: 'Reviewing',
      statusCategory: 'IN_PROGRESS',
      scope: GLOBAL,
      description: 'd',
    },
  ]);
  const id = text(made.body[0]?.['id']);
  expect((await send(admin, 'GET', `/statuses?id=${id}&id=1`)).body).toEqual(made.body);
  expect((await send(admin, 'GET', '/statuses/byNames?name=reviewing&name=nothing')).body).toEqual(made.body);
  expect(
    (await send(admin, 'GET', '/statuses/search?searchString=view&statusCategory=IN_PROGRESS')).body,
  ).toMatchObject({
    total: 1,
    values: made.body,
  });
  expect((await send(admin, 'GET', '/statuses/search?searchString=view&statusCategory=DONE')).body).toMatchObject({
    total: 0,
  });
});

test.each<[string, unknown[], string]>([
  [
    'a taken name',
    [status('Fine'), status('in progress')],
    'Status name "in progress" already in use. Try a different name.',
  ],
  ['a name twice', [status('Fine'), status('fine')], 'Status name "Fine" already in use. Try a different name.'],
  ['a name too long', [status('x'.repeat(256))], 'The name is too long, maxSize=255'],
  ['a blank name', [status(' ')], 'The name of a status has to be provided.'],
])('creating with %s makes none', async (_what, statuses, message) => {
  const { send, admin, jira } = testSite();
  const answer = await send(admin, 'POST', '/statuses', { scope: GLOBAL, statuses });
  expect(answer.status).toBe(400);
  expect(answer.body).toEqual(messages(message));
  expect(jira.site.statuses.size).toBe(3);
});

test('are updated for everybody', async () => {
  const { send, admin, jira } = testSite();
  const put = (...statuses: unknown[]) => send(admin, 'PUT', '/statuses', { statuses });
  expect((await put({ id: '3', ...status('Done', 'DONE') })).status).toBe(400);
  expect((await put({ id: '3', ...status('En curso', 'DONE') }, { id: '1', ...status('x') })).status).toBe(400);
  expect(jira.site.statuses.get('3')).toMatchObject({ name: 'In Progress' });
  expect((await put({ id: '3', ...status('En curso', 'DONE') })).status).toBe(204);
  expect(jira.site.statuses.get('3')).toMatchObject({ name: 'En curso', statusCategory: 'DONE' });
});

test('are deleted unless a workflow has them, all or none', async () => {
  const { send, admin, jira } = testSite();
  const made = await send(admin, 'POST', '/statuses', { scope: GLOBAL, statuses: [status('A'), status('B')] });
  const [a, b] = [text(made.body[0]?.['id']), text(made.body[1]?.['id'])];
  expect((await send(admin, 'DELETE', `/statuses?id=${a}&id=3`)).body).toEqual(
    messages('These statuses are used in a workflow: 3'),
  );
  expect((await send(admin, 'DELETE', `/statuses?id=${a}&id=1`)).status).toBe(400);
  expect(jira.site.statuses.size).toBe(5);
  expect((await send(admin, 'DELETE', `/statuses?id=${a}&id=${b}`)).status).toBe(204);
  expect(jira.site.statuses.size).toBe(3);
});

test('users of a status', async () => {
  const { send, admin, jira, project } = testSite();
  const own = jira.site.workflows.get('Software Simplified Workflow for Project SUP')?.id;
  const workflows = await send(admin, 'GET', '/statuses/3/workflowUsages?maxResults=1');
  expect(workflows.body['workflows']?.['values']).toHaveLength(1);
  const token = encodeURIComponent(text(workflows.body['workflows']?.['nextPageToken']));
  const rest = await send(admin, 'GET', `/statuses/3/workflowUsages?maxResults=1&nextPageToken=${token}`);
  expect(rest.body).toEqual({ statusId: '3', workflows: { values: [{ id: own }] } });
  expect((await send(admin, 'GET', '/statuses/3/projectUsages')).body['projects']).toEqual({
    values: [{ id: project.id }],
  });
  const types = await send(admin, 'GET', `/statuses/3/project/${project.id}/issueTypeUsages`);
  expect(types.body['issueTypes']?.['values']).toHaveLength(5);
  const usages = await send(admin, 'GET', `/workflow/${text(own)}/projectUsages`);
  expect(usages.body).toEqual({ workflowId: own, projects: { values: [{ id: project.id }] } });
  const schemes = await send(admin, 'GET', `/workflow/${text(own)}/workflowSchemes`);
  expect(schemes.body['workflowSchemes']).toEqual({ values: [{ id: text(project.workflowSchemeId) }] });
  const ofScheme = await send(admin, 'GET', `/workflowscheme/${project.workflowSchemeId}/projectUsages`);
  expect(ofScheme.body['projects']).toEqual({ values: [{ id: project.id }] });
  const inProject = await send(admin, 'GET', `/workflow/${text(own)}/project/${project.id}/issueTypeUsages`);
  expect(inProject.body['issueTypes']?.['values']).toHaveLength(5);
  expect((await send(admin, 'GET', '/statuses/1/workflowUsages')).status).toBe(404);
  expect((await send(admin, 'GET', '/statuses/3/workflowUsages?nextPageToken=bad!')).body).toEqual(
    messages('Invalid format of nextPageToken'),
  );
});

test.each([
  ['GET', '/statuses?id=3', undefined],
  ['GET', '/statuses/search', undefined],
  ['POST', '/statuses', { scope: GLOBAL, statuses: [status('x')] }],
  ['DELETE', '/statuses?id=3', undefined],
  ['POST', '/workflows', { workflowNames: ['jira'] }],
  ['GET', '/workflows/search', undefined],
  ['GET', '/workflows/capabilities?workflowId=x', undefined],
])('%s %s: 401 for who administers nothing', async (method, path, body) => {
  const { send, lead } = testSite();
  expect((await send(lead, method, path, body)).status).toBe(401);
});

test.each([
  ['/statuses', 400],
  [`/statuses?${Array.from({ length: 51 }, (_, index) => `id=${index}`).join('&')}`, 400],
  ['/statuses/byNames', 400],
])('between 1 and 50 have to be asked for: %#', async (path, expected) => {
  const { send, admin } = testSite();
  expect((await send(admin, 'GET', path)).status).toBe(expected);
});

test('open to all users', async () => {
  const { send, user, admin } = testSite();
  expect((await send(user, 'GET', '/priority')).body).toMatchObject([
    { id: '1', name: 'Highest' },
    { id: '2', name: 'High' },
    { id: '3', name: 'Medium' },
    { id: '4', name: 'Low' },
    { id: '5', name: 'Lowest' },
  ]);
  expect((await send(user, 'GET', '/priority/search?onlyDefault=true')).body['values']).toMatchObject([
    { name: 'Medium', isDefault: true },
  ]);
  expect((await send(user, 'GET', '/resolution')).body).toHaveLength(5);
  expect((await send(user, 'GET', '/resolution/search')).body).toMatchObject({ total: 5 });
  expect((await send(user, 'GET', '/status')).body).toHaveLength(3);
  expect((await send(user, 'GET', '/status/3')).body).toMatchObject({
    name: 'In Progress',
    statusCategory: { key: 'indeterminate', colorName: 'yellow' },
  });
  expect((await send(user, 'GET', '/status/Done')).body).toMatchObject({ statusCategory: { key: 'done' } });
  expect((await send(user, 'GET', '/status/Nothing')).status).toBe(404);
  expect((await send(admin, 'GET', '/events')).body[0]).toEqual({ id: 1, name: 'Issue Created' });
  expect((await send(user, 'GET', '/events')).status).toBe(403);
});
