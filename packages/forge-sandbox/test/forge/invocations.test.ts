import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSampleApp, SITE_URL, startSample } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
let sample: Sample;
beforeEach(async () => {
  sample = await startSample(await bundle);
});

describe('product calls', () => {
  test('people who call at the same time are kept apart', async () => {
    const people = ['ana', 'bea', 'ciro', 'dora', 'eloy'];
    const answers = await Promise.all(
      people.map((person, index) => sample.as(person, 'whoAmI', { before: 40 - 8 * index, after: index * 5 })),
    );
    expect(answers).toEqual(people.map((accountId) => ({ myself: { kind: 'user', accountId }, accountId })));
  });

  test('a person is limited by the scopes of the manifest', async () => {
    await sample.as('ana', 'whoAmI');
    expect(sample.calls.at(-1)?.principal).toEqual({
      kind: 'user',
      accountId: 'ana',
      scopes: new Set(['read:jira-work', 'read:jira-user', 'storage:app']),
    });
  });

  test('a call for an absent person has the scopes that allow it', async () => {
    expect(await sample.as('ana', 'impersonate', { accountId: 'bea' })).toEqual({ kind: 'user', accountId: 'bea' });
    expect(sample.calls.at(-1)?.principal).toEqual({
      kind: 'user',
      accountId: 'bea',
      scopes: new Set(['read:jira-user']),
    });
  });

  test('the app speaks for itself with its own account and the scopes of the manifest', async () => {
    expect(await sample.as('ana', 'asApp')).toEqual({ kind: 'app', accountId: 'the-app' });
    expect(sample.calls.at(-1)?.principal).toMatchObject({
      scopes: new Set(['read:jira-work', 'read:jira-user', 'storage:app']),
    });
  });

  test('a call on nobody’s behalf is anonymous', async () => {
    expect(await sample.as('ana', 'withoutAnybody')).toEqual({ kind: 'anonymous', accountId: null });
  });

  test('method, path, headers and body arrive as the app sent them', async () => {
    const answer = await sample.as('ana', 'post', { key: 'PS-1', body: { text: 'añadido' } });
    expect(answer).toEqual({ status: 201, body: { kind: 'app', accountId: 'the-app' } });
    expect(sample.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/rest/api/3/issue/PS-1/comment',
      body: '{"text":"añadido"}',
      contentType: 'application/json',
    });
  });

  test.each([
    ['otherProduct', 'confluence /wiki/rest/api/space'],
    ['otherPath', 'GET /rest/agile/1.0/board'],
  ])('%s is refused by name', async (functionKey, what) => {
    await expect(sample.as('ana', functionKey)).rejects.toThrow(`NOT_IMITATED_BY_THE_SANDBOX: ${what}`);
    expect(sample.calls).toEqual([]);
  });
});

describe('egress', () => {
  test.each([
    ['the SDK’s fetch', false],
    ['the global fetch', true],
  ])('%s is refused with the platform’s error', async (_name, bare) => {
    const url = 'https://elsewhere.example.net/';
    expect(await sample.as('ana', 'fetch', { url, bare })).toEqual({
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      status: 403,
      message: `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
    });
  });

  test('an address of the manifest is let through', async () => {
    const server = createServer((_request, response) => response.writeHead(204).end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    try {
      expect(await sample.as('ana', 'fetch', { url: `http://127.0.0.1:${port}/` })).toEqual({ status: 204 });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('the sandbox itself keeps its fetch', async () => {
    expect(await (await fetch('data:text/plain,hola')).text()).toBe('hola');
  });
});

describe('arguments of a function', () => {
  test('a resolver gets payload and context', async () => {
    const extension = { issue: { key: 'PS-7', id: '10007' }, type: 'forged' };
    const caller = { accountId: 'ana', locale: 'en-US', timeZone: 'Europe/Madrid', extension };
    const given = await sample.host.invokeResolver('panel', 'context', { a: 1 }, caller);
    const cloudId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(given).toMatchObject({
      payload: { a: 1 },
      context: {
        accountId: 'ana',
        cloudId,
        siteUrl: SITE_URL,
        environmentType: 'DEVELOPMENT',
        moduleKey: 'panel',
        locale: 'en-US',
        timezone: 'Europe/Madrid',
        extension: { type: 'jira:issuePanel', issue: { key: 'PS-7', id: '10007' } },
        installContext: expect.stringMatching(/^ari:cloud:jira::site\//) as unknown,
        localId: sample.host.app.ruleModules[0]?.ari.replace('required', 'panel'),
      },
      app: {
        moduleKey: 'panel',
        environmentType: 'DEVELOPMENT',
        permissions: { scopes: expect.any(Array) as unknown },
      },
    });
  });

  test.each([
    ['es-ES', 'Manual'],
    ['en-US', 'Handbook'],
    ['fr-FR', 'Handbook'],
    ['de-DE', 'Manual'],
  ])('the back end’s own translations in %s', async (locale, text) => {
    expect(await sample.as('ana', 'translate', { locale })).toBe(text);
  });
});

describe('functions that fail', () => {
  test('an error of a function reaches the caller and the journal', async () => {
    sample.clock.set(new Date('2026-03-02T10:00:00Z'));
    await expect(sample.as('ana', 'fail', { message: 'no disk' })).rejects.toThrow('no disk');
    expect(sample.host.failures).toEqual([
      { functionKey: 'resolver', message: 'no disk', at: '2026-03-02T10:00:00.000Z' },
    ]);
  });

  test('a function past its limit has failed', async () => {
    const hasty = await startSample(await bundle, { interactiveSeconds: 0.05 });
    await expect(hasty.as('ana', 'never')).rejects.toThrow('did not end within its 0.05 seconds');
    await hasty.host.settle();
  });

  test('a module without a resolver, or that does not exist, is named', async () => {
    const call = (moduleKey: string) => sample.host.invokeResolver(moduleKey, 'context', {}, { accountId: 'ana' });
    await expect(call('effects')).rejects.toThrow('The module "effects" has no resolver function.');
    await expect(call('nowhere')).rejects.toThrow('The module "nowhere" has no resolver function.');
  });

  test('the app’s console lines are kept apart from the sandbox’s output', async () => {
    const heard: unknown[] = [];
    const chatty = await startSample(await bundle, { log: (line) => heard.push(line) });
    chatty.clock.set(new Date('2026-03-02T10:00:00Z'));
    await chatty.as('ana', 'log something', { text: 'sent' });
    expect(chatty.host.logs).toEqual([
      { functionKey: 'resolver', level: 'log', text: 'sent at 7', at: '2026-03-02T10:00:00.000Z' },
    ]);
    expect(heard).toEqual(chatty.host.logs);
  });

  test('invocations are counted', async () => {
    await sample.as('ana', 'asApp');
    await sample.as('ana', 'asApp');
    expect(sample.host.metrics).toEqual({ functionInvocations: 2 });
  });
});
