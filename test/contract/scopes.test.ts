import { createClock, addPerson, createJira } from 'forge-sandbox/jira';
import { withContract } from './withContract';

const BASE_URL = 'http://localhost:4100';

/** Whether the scopes admit a call of the app; no handler runs. */
async function passes(method: string, path: string, scopes: readonly string[]): Promise<boolean> {
  const jira = createJira({ clock: createClock(), baseUrl: BASE_URL });
  addPerson(jira.site, { accountId: 'app', email: 'app@example.com', displayName: 'App', accountType: 'app' });
  jira.context.intercept = () => new Response(null, { status: 204 });
  const request = new Request(`${BASE_URL}${path}`, { method });
  const response = await jira.call({ kind: 'app', accountId: 'app', scopes: new Set(scopes) }, request);
  return response.headers.get('x-failure-category') === null;
}

/** Every route of the emulated Jira, with a value for each parameter. */
const operations = createJira({ clock: createClock(), baseUrl: BASE_URL })
  .routes.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/rest/api/3/'))
  .map(({ method, path }) => [method, path.replace(/:\w+(\{[^}]*\})?/g, '1')] as const);

withContract('scopes by the document', ({ scopes: scopesOf }) => {
  test.each(operations)('%s %s needs the scopes of the contract', async (method, path) => {
    const needed = scopesOf(method, path);
    expect(needed).not.toBeNull();
    const all = needed ?? [];
    expect(await passes(method, path, all)).toBe(true);
    for (const scope of all) {
      const others = all.filter((other) => other !== scope);
      expect([scope, await passes(method, path, others)]).toEqual([scope, false]);
    }
  });
});

test('there are routes to check', () => {
  expect(operations.length).toBeGreaterThan(100);
});
