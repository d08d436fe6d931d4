import { createClock } from '../../src/clock';
import { addPerson, createJira } from '../../src/jira';
import { lifeCycleRoutes } from '../../src/control/lifeCycleRoutes';
import { BASIC, buildSampleApp, SITE_URL, startSample } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
let sample: Sample;
beforeEach(async () => {
  sample = await startSample(await bundle);
});
const stored = () => sample.as('ana', 'kvs', { operation: 'get', args: ['kept'] });
const store = () => sample.as('ana', 'kvs', { operation: 'set', args: ['kept', 'this'] });
const modules = async (): Promise<unknown> => (await sample.host.routes.request('/modules')).json();

test('before the app goes it may tidy up, as itself; that it fails changes nothing', async () => {
  await sample.host.uninstall();
  const farewell = sample.calls.find(({ path }) => path === '/rest/api/3/farewell');
  expect(farewell?.principal.kind).toBe('app');
  expect(JSON.parse(farewell?.body ?? 'null')).toEqual({
    event: {
      context: { cloudId: expect.any(String) as unknown, moduleKey: 'farewell' },
      contextToken: expect.any(String) as unknown,
    },
    byUser: expect.objectContaining({ status: 401 }) as unknown,
    principal: false,
  });
  expect(sample.host.failures.map(({ message }) => message)).toEqual(['It fell over on its way out.']);
  expect(sample.host.app.isInstalled?.()).toBe(false);
});

test('afterwards nothing of it runs', async () => {
  await sample.as('ana', 'push', { events: [{ body: { n: 1 }, delayInSeconds: 60 }] });
  await sample.host.uninstall();
  const invocations = sample.host.metrics.functionInvocations;
  await expect(stored()).rejects.toThrow('The app is not installed.');
  await sample.host.runScheduled('nightly');
  sample.host.app.deliverPostFunction('effects', {});
  await sample.host.settle();
  expect(sample.host.metrics.functionInvocations).toBe(invocations);
  expect(await modules()).toEqual({ issuePanels: [], adminPages: [], projectPages: [], macros: [] });
  const body = JSON.stringify({ moduleKey: 'panel', functionKey: 'whoAmI' });
  const invoked = await sample.host.routes.request('/invoke', {
    method: 'POST',
    headers: { authorization: BASIC, 'content-type': 'application/json' },
    body,
  });
  expect(invoked.status).toBe(404);
});

test('installed again it starts from nothing', async () => {
  await store();
  expect(await stored()).toEqual({ value: 'this' });
  await sample.host.uninstall();
  sample.host.install();
  expect(sample.host.app.isInstalled?.()).toBe(true);
  expect(await stored()).not.toEqual({ value: 'this' });
  expect(await modules()).toMatchObject({ issuePanels: [{ moduleKey: 'panel' }] });
});

test('Jira does not know an app any more that is gone', async () => {
  const jira = createJira({ clock: createClock(), baseUrl: SITE_URL });
  addPerson(jira.site, { accountId: 'ana', email: 'ana@example.com', displayName: 'Ana' });
  jira.installApp(sample.host.app);
  expect(jira.context.installedApp()).toBe(sample.host.app);
  await sample.host.uninstall();
  expect(jira.context.installedApp()).toBeNull();
  sample.host.install();
  expect(jira.context.installedApp()).toBe(sample.host.app);
});

describe('over HTTP', () => {
  const post = (path: string, body?: unknown) =>
    lifeCycleRoutes(sample.host).request(path, {
      method: 'POST',
      body: body === undefined ? null : JSON.stringify(body),
    });

  test('scheduled functions run on request', async () => {
    const ran = await post('/scheduled', { moduleKey: 'nightly' });
    expect([ran.status, await ran.json()]).toEqual([200, { ran: 'nightly' }]);
    expect(await sample.as('ana', 'log')).toMatchObject([{ kind: 'nightly' }]);
  });

  test.each([
    [{ moduleKey: 'weekly' }, 404],
    [{ key: 'nightly' }, 400],
    [undefined, 400],
  ])('%j is refused with the keys there are', async (body, status) => {
    const refused = await post('/scheduled', body);
    expect(refused.status).toBe(status);
    expect(await refused.text()).toContain('nightly, careless');
  });

  test('the app is removed and comes back', async () => {
    expect(await (await post('/uninstall')).json()).toEqual({ installed: false });
    expect(await (await post('/uninstall')).json()).toEqual({ installed: false });
    expect(await (await post('/install')).json()).toEqual({ installed: true });
  });
});
