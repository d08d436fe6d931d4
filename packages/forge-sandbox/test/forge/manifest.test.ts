import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestError, parseManifest } from '../../src/forge/manifest/readManifest';
import { notImitated } from '../../src/forge/manifest/notImitated';
import { buildSampleApp, SAMPLE_APP, startSample } from './sampleHost';

const text = readFileSync(join(SAMPLE_APP, 'manifest.yml'), 'utf8');

/** The faults of the sample manifest after this change. */
function faultsAfter(change: (manifest: string) => string): string[] {
  try {
    parseManifest(change(text));
  } catch (error) {
    if (error instanceof ManifestError) return error.message.split('\n- ').slice(1);
    throw error;
  }
  return [];
}

test('the sample manifest is sound', () => {
  expect(faultsAfter((manifest) => manifest)).toEqual([]);
});

test.each<[string, string, string, string]>([
  [
    'an unknown function',
    'function: postFunction',
    'function: nothing',
    'names the function "nothing", which is not declared',
  ],
  ['an unknown resolver', 'resolver: { function: resolver }', 'resolver: { function: no }', 'names the function "no"'],
  ['an unknown resource', 'resource: page', 'resource: pages', 'names the resource "pages", which is not declared'],
  ['a key used twice', 'key: admin', 'key: panel', 'the module key "panel" is used more than once'],
  ['a key with a dot', 'key: panel', 'key: pan.el', 'modules.jira:issuePanel[0].key: must hold only letters'],
  ['a handler without a file', 'handler: index.resolver', 'handler: resolver', 'must look like "index.handler"'],
  ['too many seconds', 'timeoutSeconds: 1', 'timeoutSeconds: 901', 'modules.function[2].timeoutSeconds'],
  [
    'a validator without an expression',
    'expression: issue.summary',
    'function: resolver #',
    'rules that are expressions',
  ],
  [
    'a message that is an expression',
    '{ i18n: required.message }',
    '{ expression: "1" }',
    'has an errorMessage that is an',
  ],
  ['a consumer without a function', '      function: consumer\n', '', 'consumers that are functions'],
  ['an app without an id', 'ari:cloud:ecosystem::app/', 'app/', 'app.id: must look like'],
  ['a default locale without a file', 'default: es-ES', 'default: pt-BR', 'translations.fallback.default is "pt-BR"'],
  ['text that is not YAML', 'modules:', 'modules: [', 'it is not YAML'],
])('%s is named', (_name, found, replacement, fault) => {
  expect(text).toContain(found);
  expect(faultsAfter((manifest) => manifest.replace(found, replacement)).join('\n')).toContain(fault);
});

test.each([
  ['an object without a formatter', 'type: object', 'is of the type object and has no view.formatter.expression'],
  [
    'a list of objects',
    'type: object, collection: list, view: { formatter: { expression: "\'\'" } }',
    'is a list of objects',
  ],
  ['a type that there is not', 'type: money', 'modules.jira:customField[0].type'],
])('a custom field that is %s is named', (_name, how, fault) => {
  const field = `modules:\n  jira:customField:\n    - { key: proof, name: Proof, description: Of it, ${how} }\n`;
  expect(faultsAfter((manifest) => manifest.replace('modules:\n', field)).join('\n')).toContain(fault);
});

test('every fault is listed at once', () => {
  const faults = faultsAfter((manifest) =>
    manifest.replace('function: postFunction', 'function: nothing').replace('resource: page', 'resource: pages'),
  );
  expect(faults).toHaveLength(2);
});

test('declared modules that are not run are reported', () => {
  const manifest = parseManifest(
    text.replace('      resource: page', '      displayConditions: {}\n      resource: page'),
  );
  expect(notImitated(manifest)).toEqual([
    'jira:issuePanel "panel": displayConditions is ignored',
    'trigger "watcher" is not run',
  ]);
});

describe('the installed app', () => {
  const bundle = buildSampleApp();
  const PREFIX = 'ari:cloud:ecosystem::extension/0a1b2c3d-0000-4000-8000-00000000cafe/';

  test('its rules have stable ARIs and texts in the default locale', async () => {
    const { host } = await startSample(await bundle);
    const again = await startSample(await bundle);
    expect(again.host.app.ruleModules).toEqual(host.app.ruleModules);
    expect(host.app).toMatchObject({ accountId: 'the-app', displayName: 'Administración' });
    const rules = host.app.ruleModules.map(({ ari, ...rule }) => ({ ...rule, ari: ari.replace(PREFIX, '') }));
    const ari = (key: string) => expect.stringMatching(new RegExp(`^[0-9a-f-]{36}/static/${key}$`)) as string;
    expect(rules).toEqual([
      {
        moduleKey: 'required',
        ari: ari('required'),
        kind: 'validator',
        name: 'Campos obligatorios',
        description: 'Fields that must have a value',
        expression: 'issue.summary != null',
        errorMessage: 'Falta el resumen.',
      },
      {
        moduleKey: 'open',
        ari: ari('open'),
        kind: 'condition',
        name: 'Only open issues',
        description: 'Hides the transition',
        expression: 'issue.resolution == null',
      },
      { moduleKey: 'effects', ari: ari('effects'), kind: 'postFunction', name: 'Efectos', description: 'Efectos' },
    ]);
  });

  test('without a bundle it says what to do', async () => {
    await expect(startSample('/nowhere')).rejects.toThrow('There is no /nowhere/__LOCALES__/es-ES.json: build the app');
  });
});
