import { createProject } from '../../../src/jira';
import type { TestSite } from './sandboxSite';
import { messages, testSite } from './sandboxSite';

const keys = (site: TestSite, path: string, principal = site.user): Promise<unknown> =>
  site.send(principal, 'GET', path).then(({ body }) => Object.values(body['values'] ?? {}).map((one) => one['key']));

test('a project shows its style, lead, issue types and roles', async () => {
  const { send, user, project } = testSite();
  const byKey = await send(user, 'GET', '/project/sup');
  expect(byKey.status).toBe(200);
  expect(byKey.body).toMatchObject({ id: project.id, key: 'SUP', style: 'classic', simplified: false });
  expect(byKey.body).toMatchObject({ lead: { accountId: 'lead-account' } });
  expect(byKey.body['issueTypes']).toHaveLength(5);
  expect(byKey.body['roles']).toHaveProperty('Administrators');
  expect((await send(user, 'GET', `/project/${project.id}`)).body).toEqual(byKey.body);
});

test.each([
  ['NOPE', "No project could be found with key 'NOPE'."],
  ['99999', "No project could be found with id '99999'."],
])('%s is not there', async (id, message) => {
  const { send, user } = testSite();
  const answer = await send(user, 'GET', `/project/${id}`);
  expect(answer.status).toBe(404);
  expect(answer.body).toEqual(messages(message));
});

test('an anonymous caller sees no project', async () => {
  const { send } = testSite();
  expect((await send({ kind: 'anonymous' }, 'GET', '/project/SUP')).status).toBe(404);
  expect((await send({ kind: 'anonymous' }, 'GET', '/project/search')).body).toMatchObject({ total: 0 });
});

test('search filters by what it is asked', async () => {
  const site = testSite();
  createProject(site.jira.site, { key: 'ABC', name: 'Zeta', leadAccountId: 'admin-account', style: 'next-gen' });
  expect(await keys(site, '/project/search')).toEqual(['ABC', 'SUP']);
  expect(await keys(site, '/project/search?orderBy=-name')).toEqual(['ABC', 'SUP']);
  expect(await keys(site, '/project/search?query=upp')).toEqual(['SUP']);
  expect(await keys(site, '/project/search?keys=ABC&keys=XYZ')).toEqual(['ABC']);
  expect(await keys(site, '/project/search?action=edit')).toEqual([]);
  expect(await keys(site, '/project/search?action=edit', site.lead)).toEqual(['SUP']);
  expect(await keys(site, '/project/search?status=archived')).toEqual([]);
  const expanded = await site.send(site.user, 'GET', '/project/search?keys=SUP&expand=lead,insight');
  expect(expanded.body['values']?.[0]).toMatchObject({
    lead: { displayName: 'lead' },
    insight: { totalIssueCount: 0 },
  });
});

test('statuses come by issue type', async () => {
  const { send, user } = testSite();
  const answer = await send(user, 'GET', '/project/SUP/statuses');
  expect(answer.body).toHaveLength(5);
  expect(Object.values(answer.body[0]?.['statuses'] ?? {}).map((status) => status['name'])).toEqual([
    'To Do',
    'In Progress',
    'Done',
  ]);
});

describe('properties', () => {
  const path = '/project/SUP/properties/settings.v1';

  test('are put, read, listed and deleted', async () => {
    const { send, lead, user } = testSite();
    expect((await send(lead, 'PUT', path, { a: [1, null] })).status).toBe(201);
    expect((await send(lead, 'PUT', path, { a: [2] })).status).toBe(200);
    expect((await send(user, 'GET', path)).body).toEqual({ key: 'settings.v1', value: { a: [2] } });
    expect((await send(user, 'GET', '/project/SUP/properties')).body['keys']).toHaveLength(1);
    const asked = await send(user, 'GET', '/project/SUP?properties=settings.v1,none');
    expect(asked.body['properties']).toEqual({ 'settings.v1': { a: [2] } });
    expect((await send(user, 'GET', '/project/SUP')).body['properties']).toEqual({});
    expect((await send(lead, 'DELETE', path)).status).toBe(204);
    expect((await send(user, 'GET', path)).status).toBe(404);
    expect((await send(lead, 'DELETE', path)).status).toBe(404);
  });

  test.each<[string, string, unknown, number]>([
    ['a value over its length', path, 'x'.repeat(32_767), 400],
    ['a value at its length', path, 'x'.repeat(32_766), 201],
    ['a key over its length', `/project/SUP/properties/${'k'.repeat(256)}`, 1, 400],
  ])('%s', async (_what, to, value, status) => {
    const { send, lead, project } = testSite();
    expect((await send(lead, 'PUT', to, value)).status).toBe(status);
    expect(project.properties.size).toBe(status === 201 ? 1 : 0);
  });

  test('are written by project administrators only', async () => {
    const { send, user, app, project } = testSite();
    expect((await send(user, 'PUT', path, 1)).status).toBe(403);
    expect((await send(user, 'DELETE', path)).status).toBe(403);
    expect(project.properties.size).toBe(0);
    expect((await send(app, 'PUT', path, 1)).status).toBe(201);
  });
});
