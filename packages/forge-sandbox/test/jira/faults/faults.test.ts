import { InvalidFault, type Fault } from '../../../src/jira';
import { messages, testSite, type TestSite } from '../configuration/sandboxSite';

const make = (site: TestSite, name = 'A screen') => site.send(site.admin, 'POST', '/screens', { name });
const screens = (site: TestSite): string[] => [...site.jira.site.screens.values()].map(({ name }) => name);

const refused = 'You are not authorized to perform this action. Administrator privileges are required.';

describe('answer of a fault', () => {
  test.each<[string, Fault, number, unknown]>([
    ['a lock', { kind: 'lock' }, 409, messages('Failed to acquire lock')],
    ['an ongoing task', { kind: 'ongoing' }, 409, messages('Another workflow configuration update task is ongoing.')],
    ['a stale version', { kind: 'stale' }, 409, messages('Workflow version and version token must match')],
    ['a 500', { kind: 'serverError' }, 500, messages('Internal server error')],
    ['a missing scope', { kind: 'scope' }, 401, { code: 401, message: 'Unauthorized; scope does not match' }],
    ['a missing permission', { kind: 'permission' }, 401, messages(refused)],
    ['a rate limit', { kind: 'rateLimit', reason: 'jira-burst-based' }, 429, messages('Rate limit exceeded.')],
  ])('%s, and nothing is done', async (_name, fault, status, body) => {
    const site = testSite();
    site.jira.faults.add(fault);
    const call = new Request('http://localhost:4100/rest/api/3/statuses', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scope: { type: 'GLOBAL' }, statuses: [{ name: 'New', statusCategory: 'TODO' }] }),
    });
    const response = await site.jira.call(site.admin, call);
    expect([response.status, await response.json()]).toEqual([status, body]);
    expect([...site.jira.site.statuses.values()].map(({ name }) => name)).not.toContain('New');
  });

  test('a 500 after the work', async () => {
    const site = testSite();
    site.jira.faults.add({ kind: 'serverErrorAfter' });
    expect((await make(site).catch(() => ({ status: 500 }))).status).toBe(500);
    expect(screens(site)).toContain('A screen');
  });

  test.each<[Fault['kind'] & ('timeout' | 'timeoutAfter' | 'killed' | 'killedAfter'), boolean]>([
    ['timeout', false],
    ['timeoutAfter', true],
    ['killed', false],
    ['killedAfter', true],
  ])('%s: no answer at all; the work is done: %s', async (kind, worked) => {
    const site = testSite();
    site.jira.faults.add({ kind });
    await expect(make(site)).rejects.toThrow('fetch failed');
    expect(screens(site).includes('A screen')).toBe(worked);
  });

  test.each([502, 503] as const)('a page of the gateway, %d', async (status) => {
    const site = testSite();
    site.jira.faults.add({ kind: 'gateway', status, retryAfter: 7 });
    const response = await site.jira.call(site.admin, new Request('http://localhost:4100/rest/api/3/serverInfo'));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html');
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.text()).toContain(String(status));
  });
});

describe('a missing permission speaks with the words of the operation', () => {
  test.each([
    ['POST', '/screens', { name: 'S' }, 403, messages('Only Jira administrators can manage screens.')],
    [
      'POST',
      '/statuses',
      { scope: { type: 'GLOBAL' }, statuses: [{ name: 'S', statusCategory: 'TODO' }] },
      401,
      messages(refused),
    ],
    [
      'POST',
      '/field',
      { name: 'F', type: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
      400,
      messages('You do not have permission to create custom fields.'),
    ],
    ['POST', '/role', { name: 'R' }, 403, messages(refused)],
    [
      'GET',
      '/workflowscheme/project?projectId=10000',
      undefined,
      403,
      messages('Only Jira administrators can access workflow scheme associations.'),
    ],
    ['GET', '/issuetypescheme', undefined, 403, messages('Only Jira administrators can access issue type schemes.')],
  ] as const)('%s %s', async (method, path, body, status, answer) => {
    const site = testSite();
    for (const principal of [site.admin, site.app]) {
      site.jira.faults.add({ kind: 'permission', times: 1 });
      const refusal = await site.send(principal, method, path, body);
      expect([refusal.status, refusal.body]).toEqual([status, answer]);
    }
  });

  test('and calls without a permission go on', async () => {
    const site = testSite();
    site.jira.faults.add({ kind: 'permission' });
    expect((await site.send(site.app, 'GET', '/field')).status).toBe(200);
    const { body } = await site.send(site.app, 'GET', '/mypermissions?permissions=ADMINISTER');
    expect(body['permissions']?.['ADMINISTER']?.['havePermission']).toBe(false);
  });
});

describe('matching calls', () => {
  const info = (site: TestSite) => site.send(site.admin, 'GET', '/serverInfo').then(({ status }) => status);
  const run = async (fault: Partial<Fault>, calls: number): Promise<number[]> => {
    const site = testSite();
    site.jira.faults.add({ kind: 'scope', ...fault } as Fault);
    const statuses: number[] = [];
    for (let call = 0; call < calls; call += 1) statuses.push(await info(site));
    return statuses;
  };

  test.each<[string, Partial<Fault>, number[]]>([
    ['every one', {}, [401, 401, 401]],
    ['the first', { times: 1 }, [401, 200, 200]],
    ['the second', { nth: 2 }, [200, 401, 200]],
    ['two from the second on', { nth: 2, times: 2 }, [200, 401, 401, 200]],
    ['all from the second on', { nth: 2, times: 'every' }, [200, 401, 401, 401]],
  ])('%s', async (_name, fault, statuses) => {
    expect(await run(fault, statuses.length)).toEqual(statuses);
  });

  test.each<[string, Partial<Fault>, number]>([
    ['the method', { method: 'GET' }, 401],
    ['another method', { method: 'PUT' }, 200],
    ['the path', { path: '/rest/api/3/serverInfo' }, 401],
    ['another path', { path: '/rest/api/3/server' }, 200],
    ['a part for a star', { path: '/rest/api/3/*' }, 401],
    ['no more than a part', { path: '/rest/*' }, 200],
    ['two stars', { path: '/rest/**' }, 401],
    ['a person', { principal: 'user' }, 401],
    ['not the app', { principal: 'app' }, 200],
    ['a person who comes by himself', { principal: 'viaApp' }, 200],
  ])('%s', async (_name, fault, status) => {
    expect(await run(fault, 1)).toEqual([status]);
  });

  test('the app, as itself and as a person', async () => {
    const site = testSite();
    const asUser = {
      ...site.admin,
      kind: 'user',
      accountId: site.accountIds.admin,
      scopes: new Set<string>(),
    } as const;
    site.jira.faults.add({ kind: 'lock', principal: 'viaApp' });
    const status = async (principal: typeof asUser | TestSite['app']) =>
      (await site.jira.call(principal, new Request('http://localhost:4100/rest/api/3/serverInfo'))).status;
    expect([await status(site.app), await status(asUser)]).toEqual([409, 409]);
    expect(await info(site)).toBe(200);
  });

  test('the first that fits acts, and all count', async () => {
    const site = testSite();
    site.jira.faults.add([
      { kind: 'scope', nth: 2 },
      { kind: 'gateway', times: 2 },
    ]);
    await info(site).catch(() => undefined);
    expect(await info(site)).toBe(401);
    expect(site.jira.faults.list().map(({ seen, hits }) => [seen, hits])).toEqual([
      [2, 1],
      [2, 1],
    ]);
    site.jira.faults.remove('1');
    expect(site.jira.faults.list().map(({ id }) => id)).toEqual(['2']);
    site.jira.faults.clear();
    expect(await info(site)).toBe(200);
  });
});

describe('a fault that cannot be', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['fault: ']],
    ['an unknown kind', { kind: 'flood' }, ['kind: must be one of lock, ongoing']],
    ['a stray key', { kind: 'lock', colour: 'red' }, ['colour']],
    [
      'several things at once',
      { kind: 'rateLimit', reason: 'tired', nth: 0, path: 'rest', times: 'often' },
      ['reason', 'nth', 'path: must begin with "/"', 'times'],
    ],
    ['a query in the path', { kind: 'lock', path: '/rest/api/3/field?x=1' }, ['path: must begin']],
    [
      'an hour for a burst',
      { kind: 'rateLimit', reason: 'jira-burst-based', untilReset: true },
      ['untilReset: is for'],
    ],
    ['slow tasks without a number', { kind: 'slowTasks' }, ['polls']],
    ['one of several', [{ kind: 'lock' }, { kind: 'gateway', status: 500 }], ['fault 2: status']],
  ])('%s', (_name, given, expected) => {
    const { faults } = testSite().jira;
    const caught = (() => {
      try {
        faults.addUnknown(given);
        return null;
      } catch (error) {
        return error;
      }
    })();
    expect(caught).toBeInstanceOf(InvalidFault);
    for (const problem of expected) expect((caught as InvalidFault).message).toContain(problem);
    expect(faults.list()).toEqual([]);
  });
});
