import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Json } from '../../src/jira/site/json';
import { BASIC, buildSampleApp, startSample, temporaryDirectory } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
const bridgeScript = join(temporaryDirectory(), 'bridge.js');
writeFileSync(bridgeScript, 'globalThis.__bridge = {};');

let sample: Sample;
let server: Hono;
beforeEach(async () => {
  sample = await startSample(await bundle, { bridgeScript });
  server = new Hono();
  server.route('/forge', sample.host.routes);
});

async function get(path: string, origin = 'http://127.0.0.1:4100'): Promise<Response> {
  return await server.request(`${origin}${path}`);
}
async function post(path: string, body: Json, authorization: string | null = BASIC): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...(authorization === null ? {} : { authorization }) };
  return await server.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('modules', () => {
  test.each([
    ['es-ES', 'Manual', 'Administración'],
    ['en-US', 'Handbook', 'Administración'],
    ['es-MX', 'Manual', 'Administración'],
  ])('their titles in %s', async (locale, panel, admin) => {
    const resourceUrl = '/forge/resources/page/index.html';
    expect(await (await get(`/forge/modules?locale=${locale}`)).json()).toEqual({
      issuePanels: [{ moduleKey: 'panel', title: panel, resourceUrl }],
      adminPages: [{ moduleKey: 'admin', title: admin, resourceUrl }],
      projectPages: [],
      macros: expect.any(Array) as unknown,
    });
  });
});

describe('resources', () => {
  test('the page loads the bridge before anything of its own', async () => {
    const page = await get('/forge/resources/page/index.html');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    expect(html).toMatch(/<head><script src="\/forge\/bridge\.js"><\/script>\s*<meta/);
    const script = await get('/forge/bridge.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toBe('globalThis.__bridge = {};');
  });

  test.each([
    ['http://127.0.0.1:4100', 'http://localhost:4100'],
    ['http://localhost:4100', 'http://127.0.0.1:4100'],
  ])('served at %s, the platform’s policy lets %s embed the page', async (origin, parent) => {
    const response = await get('/forge/resources/page/index.html', origin);
    const policy = response.headers.get('content-security-policy') ?? '';
    const directive = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';
    expect(directive('frame-ancestors')).toContain(parent);
    expect(directive('script-src')).toMatch(/^script-src 'self' /);
    expect(directive('style-src')).not.toContain('unsafe-inline');
    expect(directive('sandbox')).toContain('allow-scripts');
    expect(directive('report-uri')).toBe('report-uri /forge/csp-reports');
  });

  test('under another host name nothing could embed it', async () => {
    expect((await get('/forge/resources/page/index.html', 'http://sandbox.test')).status).toBe(421);
  });

  test('blocked content is reported here', async () => {
    const report = { 'csp-report': { 'violated-directive': 'connect-src' } };
    expect((await post('/forge/csp-reports', report)).status).toBe(204);
    expect(sample.host.cspReports).toEqual([report]);
  });

  test('the locales lie beside the page', async () => {
    const info: unknown = await (await get('/forge/resources/page/__LOCALES__/i18n-info.json')).json();
    expect(info).toMatchObject({ config: { locales: ['en-US', 'es-ES'], fallback: { default: 'es-ES' } } });
  });

  test.each([
    ['/forge/resources/page/missing.js', 'no file missing.js'],
    ['/forge/resources/other/index.html', 'no resource "other"'],
    ['/forge/resources/page/..%2f..%2fmanifest.yml', 'no file'],
    ['/forge/resources/page/__LOCALES__/..%2findex.cjs', 'no file'],
    ['/forge/nothing', 'The Forge host has no GET'],
  ])('%s', async (path, message) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(z.object({ message: z.string() }).parse(await response.json()).message).toContain(message);
  });
});

describe('calls of the bridge', () => {
  const place = { moduleKey: 'panel', extension: { issue: { key: 'PS-1' } } };

  test('invoke runs the resolver as the person who is signed in', async () => {
    const response = await post('/forge/invoke', { ...place, functionKey: 'whoAmI' });
    expect(await response.json()).toEqual({
      value: { myself: { kind: 'user', accountId: 'ana' }, accountId: 'ana' },
    });
  });

  test('a function that throws is an error with the platform’s words', async () => {
    const response = await post('/forge/invoke', { ...place, functionKey: 'fail', payload: { message: 'no disk' } });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: 'There was an error invoking the function - no disk' });
  });

  test('the page’s context is the resolver’s', async () => {
    const page = (await (await post('/forge/context', place)).json()) as object;
    expect(page).toMatchObject({
      accountId: 'ana',
      locale: 'en-US',
      timezone: 'Europe/Madrid',
      moduleKey: 'panel',
      extension: { type: 'jira:issuePanel', issue: { key: 'PS-1' } },
    });
    const invoked: unknown = await (await post('/forge/invoke', { ...place, functionKey: 'context' })).json();
    expect(invoked).toMatchObject({ value: { context: page } });
  });

  const request = (method: string, body: string | null, headers: string[][] = []) => ({
    moduleKey: 'panel',
    product: 'jira',
    restPath: '/rest/api/3/issue/PS-1?fields=summary',
    fetchRequestInit: { method, body, headers },
    isMultipartFormData: false,
  });

  test('a product request goes out as the person, within the manifest’s scopes', async () => {
    const response = await post('/forge/product', request('POST', '{"a":1}', [['content-type', 'application/json']]));
    expect(await response.json()).toMatchObject({
      status: 201,
      body: '{"kind":"user","accountId":"ana"}',
      isAttachment: false,
      headers: { 'content-type': 'application/json' },
    });
    expect(sample.calls).toMatchObject([
      {
        principal: {
          kind: 'user',
          accountId: 'ana',
          scopes: new Set(['read:jira-work', 'read:jira-user', 'storage:app']),
        },
        method: 'POST',
        path: '/rest/api/3/issue/PS-1?fields=summary',
        body: '{"a":1}',
      },
    ]);
  });

  test('a form is put together again', async () => {
    const file = `data:text/plain;base64,${Buffer.from('select 1;').toString('base64')}`;
    const fields = { file, __fileName: 'script.sql', __fileType: 'text/plain', comment: 'x' };
    const form = { ...request('POST', JSON.stringify(fields)), isMultipartFormData: true };
    await post('/forge/product', form);
    const [call] = sample.calls;
    expect(call?.contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(call?.body).toContain('name="file"; filename="script.sql"');
    expect(call?.body).toContain('select 1;');
    expect(call?.body).not.toContain('__fileName');
  });

  test('bytes that are no text travel as base64', async () => {
    const bytes = new Uint8Array([0, 255, 1]);
    const product = async () => Promise.resolve(new Response(bytes, { headers: { 'content-type': 'image/png' } }));
    const images = await startSample(await bundle, { product });
    server = new Hono();
    server.route('/forge', images.host.routes);
    const response = await post('/forge/product', request('GET', null));
    expect(await response.json()).toMatchObject({ isAttachment: true, body: Buffer.from(bytes).toString('base64') });
  });

  test.each<[string, string, Json, string | null, number]>([
    ['nobody is signed in', '/forge/invoke', { ...place, functionKey: 'whoAmI' }, null, 401],
    ['the module is unknown', '/forge/invoke', { moduleKey: 'x', functionKey: 'whoAmI' }, BASIC, 404],
    ['the function is missing', '/forge/invoke', place, BASIC, 400],
    ['the product is another', '/forge/product', { ...request('GET', null), product: 'confluence' }, BASIC, 501],
    ['the context’s module is unknown', '/forge/context', { moduleKey: 'x' }, BASIC, 404],
  ])('when %s', async (_name, path, body, authorization, status) => {
    const response = await post(path, body, authorization);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.any(String) as string });
  });
});

describe('themes', () => {
  test.each(['light', 'dark'])('%s has attributes and tokens', async (mode) => {
    const theme = z
      .object({ attrs: z.record(z.string(), z.string()), css: z.string() })
      .parse(await (await get(`/forge/theme?mode=${mode}`)).json());
    expect(theme.attrs['data-color-mode']).toBe(mode);
    expect(theme.css).toContain('--ds-text:');
  });

  test('there is no third one', async () => {
    expect((await get('/forge/theme?mode=sepia')).status).toBe(400);
  });
});
