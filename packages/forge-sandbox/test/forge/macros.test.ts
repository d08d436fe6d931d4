import { Hono } from 'hono';
import { z } from 'zod';
import type { ExportType, MacroExport, MacroPlace } from '../../src/forge';
import { parseManifest } from '../../src/forge/manifest/readManifest';
import { notImitated } from '../../src/forge/manifest/notImitated';
import type { Json } from '../../src/jira/site/json';
import { BASIC, buildSampleApp, SITE_URL, startSample } from './sampleHost';
import type { Sample } from './sampleHost';

const bundle = buildSampleApp();
let sample: Sample;
let server: Hono;
beforeEach(async () => {
  sample = await startSample(await bundle);
  server = new Hono();
  server.route('/forge', sample.host.routes);
});

const PLACE: MacroPlace = {
  moduleKey: 'document',
  localId: 'a-macro',
  config: {},
  content: { id: '131073', type: 'page' },
  space: { id: '98305', key: 'SIS' },
};

const exported = (change: Partial<MacroPlace>, exportType: ExportType = 'word', accountId?: string) =>
  sample.host.exportMacro({ ...PLACE, ...change }, exportType, accountId);

/** The arguments of the app's function, which its document repeats. */
async function given(exportType: ExportType, accountId?: string): Promise<unknown> {
  const answer = await exported({ config: { mode: 'echo' } }, exportType, accountId);
  if (!answer.ok) throw new Error(answer.message);
  return JSON.parse(answer.document.content[0]?.content?.[0]?.text ?? '');
}

describe('the macros of an app', () => {
  test('are told with their titles, their configuration and whether they export', async () => {
    const answer = await server.request('http://localhost:4100/forge/modules?locale=en-US');
    const { macros } = z.object({ macros: z.array(z.record(z.string(), z.unknown())) }).parse(await answer.json());
    const extensionKey = expect.stringMatching(
      /^0a1b2c3d-0000-4000-8000-00000000cafe\/[0-9a-f-]{36}\/static\/document$/,
    ) as unknown;
    expect(macros).toEqual([
      {
        moduleKey: 'document',
        extensionKey,
        title: 'Document',
        description: 'Shows a document.',
        resourceUrl: '/forge/resources/macro/index.html',
        isHidden: false,
        hasExport: true,
        config: {
          resourceUrl: '/forge/resources/macro/index.html',
          title: 'Configure the document',
          size: 'medium',
          opensOnInsert: true,
        },
      },
      expect.objectContaining({ moduleKey: 'mute', isHidden: true, hasExport: false, config: null, description: '' }),
    ]);
    expect(sample.host.macros.map(({ title }) => title)).toEqual(['Documento', 'A macro that exports nothing']);
  });

  const manifest = (macro: string) =>
    parseManifest(`
modules:
  macro:
    - { key: one, title: One, resource: page, ${macro} }
  function:
    - { key: run, handler: index.run }
resources:
  - { key: page, path: page }
app: { id: ari:cloud:ecosystem::app/0a1b2c3d-0000-4000-8000-00000000cafe }
`);

  test.each([
    ['an unknown export function', 'adfExport: { function: no }', 'macro "one" names the function "no"'],
    ['an unknown page to configure it', 'config: { resource: no }', 'macro "one" names the resource "no"'],
    ['an unknown layout', 'layout: floating', 'modules.macro[0].layout'],
  ])('%s is a fault of the manifest', (_name, macro, fault) => {
    expect(() => manifest(macro)).toThrow(fault);
  });

  test.each([
    ['layout: bodied', 'macro "one": layout bodied is shown as a block without a body'],
    ['config: true', 'macro "one": a config without a resource is ignored'],
    ['config: { openOnInsert: true }', 'macro "one": a config without a resource is ignored'],
    ['autoConvert: { matchers: [] }', 'macro "one": autoConvert is ignored'],
    ['viewportSize: large', 'macro "one": viewportSize is ignored'],
  ])('%s is not imitated, and said so', (macro, sentence) => {
    expect(notImitated(manifest(macro))).toEqual([sentence]);
  });

  test.each(['config: { resource: page }', 'adfExport: { function: run }', 'layout: block', 'hidden: true'])(
    '%s is imitated',
    (macro) => {
      expect(notImitated(manifest(macro))).toEqual([]);
    },
  );
});

describe('the place of a macro', () => {
  const extension = {
    content: { id: '131073', type: 'page', subtype: null },
    space: { id: '98305', key: 'SIS' },
    isEditing: false,
    config: { project: 'DEMO' },
  };
  const post = async (path: string, body: Json): Promise<Response> =>
    await server.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', authorization: BASIC },
      body: JSON.stringify(body),
    });

  test('is what the page and the resolver find in their context', async () => {
    const place = { moduleKey: 'document', localId: 'a-macro', extension };
    const page: unknown = await (await post('/forge/context', place)).json();
    expect(page).toMatchObject({
      accountId: 'ana',
      moduleKey: 'document',
      localId: 'a-macro',
      extension: { type: 'macro', ...extension },
    });
    const invoked: unknown = await (await post('/forge/invoke', { ...place, functionKey: 'context' })).json();
    expect(invoked).toMatchObject({ value: { context: page } });
  });

  test('the macro calls Jira as its reader', async () => {
    const invoked: unknown = await (
      await post('/forge/invoke', { moduleKey: 'document', extension, functionKey: 'whoAmI' })
    ).json();
    expect(invoked).toEqual({ value: { myself: { kind: 'user', accountId: 'ana' }, accountId: 'ana' } });
  });

  test.each<[string, Json]>([
    ['nothing', {}],
    ['no page', { ...extension, content: {} }],
    ['no space', { ...extension, space: { id: '1' } }],
    ['a page of a kind that Confluence does not have', { ...extension, content: { id: '1', type: 'issue' } }],
    ['a configuration that is a text', { ...extension, config: 'x' }],
    ['not whether it is edited', { content: extension.content, space: extension.space }],
  ])('that says %s is refused', async (_name, wrong) => {
    for (const path of ['/forge/context', '/forge/invoke']) {
      const answer = await post(path, { moduleKey: 'document', extension: wrong, functionKey: 'whoAmI' });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({
        message: expect.stringContaining('not that of a macro in a page') as string,
      });
    }
    expect(sample.host.metrics.functionInvocations).toBe(0);
  });
});

describe('an export', () => {
  const common = { cloudId: expect.any(String) as unknown, siteUrl: SITE_URL, localId: 'a-macro' };

  test.each<ExportType>(['word', 'other'])('for %s has page and configuration in the context', async (exportType) => {
    const { payload } = (await given(exportType, 'ana')) as { payload: unknown };
    expect(payload).toEqual({
      exportType,
      context: {
        ...common,
        accountId: 'ana',
        contentId: '131073',
        content: { id: '131073', type: 'page' },
        spaceKey: 'SIS',
        config: { mode: 'echo' },
      },
    });
  });

  test('for pdf has them elsewhere', async () => {
    const { payload } = (await given('pdf', 'ana')) as { payload: unknown };
    expect(payload).toEqual({
      exportType: 'pdf',
      context: {
        ...common,
        accountId: 'ana',
        moduleKey: 'document',
        environmentId: expect.any(String) as unknown,
        extension: {
          type: 'macro',
          content: { id: '131073', type: 'page', subtype: null },
          space: { id: '98305', key: 'SIS' },
          isEditing: false,
        },
      },
      extensionPayload: { config: { mode: 'echo' } },
    });
  });

  test('that nobody asked for has no person', async () => {
    const { payload, context } = (await given('other')) as { payload: { context: object }; context: object };
    expect(payload.context).not.toHaveProperty('accountId');
    expect(context).not.toHaveProperty('principal');
    expect(await exported({ config: { mode: 'person' } }, 'other')).toEqual({
      ok: false,
      message: expect.stringContaining('exportFunction" failed') as string,
    });
  });

  test('speaks for who asked', async () => {
    const answer = await exported({ config: { mode: 'person' } }, 'pdf', 'ana');
    expect(JSON.stringify(answer)).toContain(
      JSON.stringify(JSON.stringify({ kind: 'user', accountId: 'ana' })).slice(1, -1),
    );
  });

  test('is the document that the app returned', async () => {
    const answer = await exported({ config: { title: 'Pasos' } });
    expect(answer).toMatchObject({ ok: true, document: { type: 'doc', version: 1 } });
    expect(JSON.stringify(answer)).toContain('Exportado como word.');
  });

  test.each<[string, Partial<MacroPlace>, string]>([
    ['an unknown macro', { moduleKey: 'nothing' }, 'The app has no macro "nothing".'],
    ['a module that is no macro', { moduleKey: 'panel' }, 'The app has no macro "panel".'],
    ['a macro without an export', { moduleKey: 'mute' }, 'has no adfExport'],
    ['a function that throws', { config: { mode: 'throw' } }, 'failed: no paper'],
    ['something that is no document', { config: { mode: 'text' } }, 'returned no ADF document'],
  ])('of %s says why there is none', async (_name, change, message) => {
    const answer: MacroExport = await exported(change);
    expect(answer).toEqual({ ok: false, message: expect.stringContaining(message) as string });
  });

  test('that fails is in the journal', async () => {
    await exported({ config: { mode: 'text' } });
    await exported({ config: { mode: 'throw' } });
    expect(sample.host.failures.map(({ functionKey, message }) => [functionKey, message.split(':')[0]])).toEqual([
      ['exportFunction', 'The export function "exportFunction" returned no ADF document'],
      ['exportFunction', 'no paper'],
    ]);
  });
});
