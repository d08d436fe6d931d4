import type { Principal } from '../../../src/jira';
import { ALL_SCOPES, BASE_URL, messages, testSite, text } from './sandboxSite';

const basic = (email: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${email}:anything`).toString('base64')}`,
});

describe('authentication over HTTP', () => {
  test.each<[string, Record<string, string>, number]>([
    ['a person', basic('admin@example.com'), 200],
    ['a person with another case', basic('ADMIN@example.com'), 200],
    ['an unknown e-mail', basic('nobody@example.com'), 401],
    ['a person who left', basic('gone@example.com'), 401],
    ['the app, which has no password', basic('app@example.com'), 401],
    ['another scheme', { authorization: 'Bearer abc' }, 401],
    ['nobody, where somebody is needed', {}, 401],
  ])('%s', async (_who, headers, status) => {
    const { jira } = testSite();
    const response = await jira.routes.request(`${BASE_URL}/rest/api/3/role`, { headers });
    expect(response.status).toBe(status);
    if (status === 401) {
      expect(await response.json()).toEqual(messages('Client must be authenticated to access this resource.'));
    }
  });

  test('an anonymous caller may read open resources', async () => {
    const { jira } = testSite();
    const response = await jira.routes.request(`${BASE_URL}/rest/api/3/serverInfo`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ baseUrl: BASE_URL, deploymentType: 'Cloud' });
  });

  test('a request cannot choose its principal', async () => {
    const { jira } = testSite();
    const response = await jira.routes.request(`${BASE_URL}/rest/api/3/role`, {
      headers: { principal: 'admin-account' },
    });
    expect(response.status).toBe(401);
  });

  test('an inactive principal given in process is refused', async () => {
    const { send } = testSite();
    expect((await send({ kind: 'user', accountId: 'gone-account' }, 'GET', '/role')).status).toBe(401);
  });
});

describe('scopes', () => {
  const without = (scope: string): ReadonlySet<string> => new Set([...ALL_SCOPES].filter((one) => one !== scope));

  test.each<[string, string, string]>([
    ['GET', '/role', 'manage:jira-configuration'],
    ['GET', '/project/SUP', 'read:jira-work'],
    ['GET', '/screens', 'manage:jira-project'],
    ['GET', '/screenscheme', 'manage:jira-project'],
    ['GET', '/issuetypescreenscheme', 'manage:jira-configuration'],
    ['GET', '/task/1', 'read:jira-work'],
    ['DELETE', '/project/SUP/properties/x', 'manage:jira-project'],
  ])('%s %s needs %s of the app and of asUser', async (method, path, scope) => {
    const { jira, send, app, accountIds } = testSite();
    const lacking: Principal[] = [
      { kind: 'app', accountId: 'app-account', scopes: without(scope) },
      { kind: 'user', accountId: accountIds.admin, scopes: without(scope) },
    ];
    for (const principal of lacking) {
      const answer = await send(principal, method, path);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('x-failure-category')).toBe('FAILURE_CLIENT_SCOPE_CHECK');
    }
    expect((await send(app, method, path)).headers.get('x-failure-category')).toBeNull();
    expect(jira.metrics.appRestCalls).toBe(3);
  });

  test('a person who comes without the app has no scopes to lack', async () => {
    const { jira, send, admin } = testSite();
    expect((await send(admin, 'GET', '/role')).status).toBe(200);
    expect(jira.metrics.appRestCalls).toBe(0);
  });
});

describe('calls that are not imitated answer 501 with their name', () => {
  test.each<[string, string, unknown, string]>([
    ['GET', '/dashboard', undefined, 'GET /rest/api/3/dashboard'],
    ['DELETE', '/screens', undefined, 'DELETE /rest/api/3/screens'],
    ['GET', '/screens?colour=red&startAt=0', undefined, "query parameter 'colour'"],
    ['GET', '/project/search?expand=url', undefined, 'expand=url'],
    ['POST', '/role', { name: 'x', colour: 'red', size: 1 }, "'colour', 'size'"],
    ['POST', '/workflowscheme/read', { projectIds: [], deep: true }, "'deep'"],
    ['POST', '/screenscheme', { name: 'x', screens: { default: 1, print: 2 } }, "'screens.print'"],
  ])('%s %s', async (method, path, body, named) => {
    const { send, admin } = testSite();
    const answer = await send(admin, method, path, body);
    expect(answer.status).toBe(501);
    expect(answer.body['errorMessages']?.[0]).toContain(named);
    expect(answer.body['errors']).toEqual({});
  });
});

describe('bad bodies', () => {
  const post = (text: string, type: string) => {
    const { jira } = testSite();
    return jira.routes.request(`${BASE_URL}/rest/api/3/role`, {
      method: 'POST',
      body: text,
      headers: { ...basic('admin@example.com'), 'content-type': type },
    });
  };

  test('broken JSON', async () => {
    const response = await post('{', 'application/json');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(
      messages('There was an error parsing JSON. Check that your request body is valid.'),
    );
  });

  test('JSON that does not say so', async () => {
    expect((await post('{"name":"x"}', 'text/plain')).status).toBe(415);
  });

  test('a wrong type, in the words and frame seen live', async () => {
    const response = await post('{"name":7}', 'application/json; charset=utf-8');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    });
    expect(decodeURIComponent(response.headers.get('x-sandbox-detail') ?? '')).toContain('name');
  });

  test('missing fields deep inside, in the words seen live', async () => {
    const { send, admin } = testSite();
    const body = {
      projectId: '1',
      targetSchemeId: '2',
      mappingsByIssueTypeOverride: [{ issueTypeId: '3', statusMappings: [{ oldStatusId: '4' }] }],
    };
    const answer = await send(admin, 'POST', '/workflowscheme/project/switch', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(
      messages("Missing required field 'mappingsByIssueTypeOverride.[0].statusMappings.[0].newStatusId'"),
    );
  });
});

test.each([['startAt=-1'], ['maxResults=many'], ['orderBy=colour']])(
  'a bad query parameter is a 400 that names it: %s',
  async (query) => {
    const { send, admin } = testSite();
    const answer = await send(admin, 'GET', `/screens?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body['errorMessages']?.[0]).toContain(query.split('=')[0]);
  },
);

test('pages follow each other to the last', async () => {
  const { send, admin } = testSite();
  const first = await send(admin, 'GET', '/screens?maxResults=3&orderBy=-name');
  expect(first.body).toMatchObject({ startAt: 0, maxResults: 3, total: 4, isLast: false });
  expect(first.body['values']).toHaveLength(3);
  const next = text(first.body['nextPage']);
  expect(next).toContain('startAt=3');
  const last = await send(admin, 'GET', next.slice(`${BASE_URL}/rest/api/3`.length));
  expect(last.body).toMatchObject({ startAt: 3, total: 4, isLast: true });
  expect(last.body).not.toHaveProperty('nextPage');
  expect(last.body['values']).toHaveLength(1);
});

test('an intercepting answer takes the place of the handler', async () => {
  const { jira, send, admin } = testSite();
  jira.context.intercept = (request) => (request.method === 'POST' ? new Response('{}', { status: 400 }) : undefined);
  expect((await send(admin, 'POST', '/role', { name: 'New' })).status).toBe(400);
  expect((await send(admin, 'GET', '/role')).body).toHaveLength(1);
});
