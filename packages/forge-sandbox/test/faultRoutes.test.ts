import { serve } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { createClock } from '../src/clock';
import { endConnection } from '../src/endConnection';
import { faultRoutes } from '../src/control/faultRoutes';
import { createJira } from '../src/jira';

const jira = createJira({ clock: createClock(), baseUrl: 'http://localhost' });
const routes = new Hono<{ Bindings: HttpBindings }>();
routes.onError(endConnection);
routes.route('/sandbox/faults', faultRoutes(jira.faults));
routes.all('/rest/*', (c) => jira.routes.fetch(c.req.raw));
routes.get('/bug', () => {
  throw new Error('a bug');
});
let server: ReturnType<typeof serve>;
let url = '';

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      server = serve({ fetch: routes.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
        url = `http://127.0.0.1:${port}`;
        resolve();
      });
    }),
);
afterAll(() => {
  server.close();
});
beforeEach(() => {
  jira.faults.clear();
});

const post = (body: string) => fetch(`${url}/sandbox/faults`, { method: 'POST', body });
const list = async (): Promise<unknown> => (await fetch(`${url}/sandbox/faults`)).json();
const info = () => fetch(`${url}/rest/api/3/serverInfo`);

test('faults are switched on, listed with their counts, and switched off', async () => {
  const added = await post('{"kind": "lock", "times": 1}');
  expect(added.status).toBe(201);
  const [{ id }] = (await added.json()) as [{ id: string }];
  expect((await info()).status).toBe(409);
  expect((await info()).status).toBe(200);
  expect(await list()).toEqual([{ id, fault: { kind: 'lock', times: 1 }, seen: 2, hits: 1 }]);
  const remove = () => fetch(`${url}/sandbox/faults/${id}`, { method: 'DELETE' });
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  await post('[{"kind": "stale"}, {"kind": "scope"}]');
  expect(await list()).toHaveLength(2);
  expect((await fetch(`${url}/sandbox/faults`, { method: 'DELETE' })).status).toBe(204);
  expect(await list()).toEqual([]);
});

test.each([
  ['{"kind": "flood", "nth": 0}', 'kind: must be one of'],
  ['{"kind": "lock", "nth": 0, "times": 0}', 'nth'],
  ['not JSON', 'fault: '],
])('%s is refused, and nothing is switched on', async (body, problem) => {
  const refused = await post(body);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain(problem);
  expect(await list()).toEqual([]);
});

test.each(['timeout', 'timeoutAfter'])('over HTTP %s is a connection that ends without an answer', async (kind) => {
  await post(JSON.stringify({ kind }));
  await expect(info()).rejects.toThrow('fetch failed');
  jira.faults.clear();
  expect((await info()).status).toBe(200);
});

test('any other error is a bug, and answered', async () => {
  const answer = await fetch(`${url}/bug`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('a bug');
});
