import path from 'node:path';
import fc from 'fast-check';
import * as z from 'zod';
import { PROJECT, startDemo } from '../../demo/startDemo';
import type { Sandbox } from 'forge-sandbox';
import { snapshot } from 'forge-sandbox/testing';
import type { Json } from 'forge-sandbox/jira';
import { ADMIN_FUNCTIONS } from '../../src/entry/resolvers/admin/admin';

/** The built app on its host. The test calls functions as the platform does, with payloads that no page sends. */
let sandbox: Sandbox;
let projectId: string;
let extension: Json;
let people: readonly string[];

beforeAll(async () => {
  sandbox = await startDemo({ directory: path.resolve(__dirname, '../..'), port: 0, empty: false });
  const { site } = sandbox.jira;
  projectId = [...site.projects.values()].find(({ key }) => key === PROJECT.key)?.id ?? '';
  const account = (name: string): string =>
    [...site.people.values()].find(({ email }) => email.startsWith(name))?.accountId ?? '';
  // The administrator, and a person who may only read.
  people = [account('rosa'), account('lucia')];
  const [issue] = site.issues.values();
  extension = {
    ...{ issue: { id: issue?.id ?? '', key: issue?.key ?? '' }, config: { projectId } },
    ...{ content: { id: '1', type: 'page' }, space: { id: '1', key: 'TI' }, isEditing: false },
  };
});

afterAll(async () => {
  await sandbox.close();
});

/** Possible answers: a value, or a problem in words. The macro's answers are values without an envelope. */
const ANSWER = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: z.string().min(1) }),
  z.object({ counts: z.object({ ok: z.boolean() }), settings: z.object({}).loose() }),
  z.array(z.object({ id: z.string() })),
  z.null(),
]);

const PUBLICATION = ['publication', 'publish', 'version', 'compare'] as const;
const FUNCTIONS: readonly (readonly [moduleKey: string, name: string])[] = [
  ...[...ADMIN_FUNCTIONS, ...PUBLICATION].map((name) => ['procedure-admin', name] as const),
  ...PUBLICATION.map((name) => ['procedure-page', name] as const),
  ...['effects', 'retry', 'record'].map((name) => ['procedure-panel', name] as const),
  ...['read', 'projects'].map((name) => ['procedure-macro', name] as const),
];

/** With the project's own id these functions act, so they only get other ids. */
const ACTS = new Set(['apply', 'remove', 'check', 'cancel', 'resume', 'accept']);

const nested = (depth: number): Json => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`) as Json;

const junk: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json),
  fc.constantFrom<Json>(null, true, -1, 1e308, '', [], {}, [[]], '__proto__', '../../role', '1 OR 1=1', '\ud800'),
  fc.integer({ min: 1, max: 200_000 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 1, max: 800 }).map(nested),
  fc.constant(JSON.parse('{"__proto__":{"projectId":"1","isAdmin":true},"constructor":{"prototype":{"a":1}}}') as Json),
);

const KEYS = [
  ...['projectId', 'digest', 'settings', 'members', 'decisions', 'mappings', 'keys', 'accepted', 'fields'],
  ...['hash', 'version', 'from', 'to', 'data', 'accountId', 'context', '__proto__', 'toString'],
];

/** Objects with the keys that functions read, and invalid values. */
const almost = (ids: readonly Json[]): fc.Arbitrary<Json> =>
  fc
    .tuple(fc.constantFrom(...ids), fc.dictionary(fc.constantFrom(...KEYS), junk, { maxKeys: 6 }))
    .map(([id, values]) => JSON.parse(JSON.stringify({ ...values, projectId: id })) as Json);

/** All state that a call could change. */
async function everything(): Promise<string> {
  await sandbox.host.settle();
  return JSON.stringify([snapshot(sandbox.jira.site, { volatile: true }), await sandbox.host.stored()]);
}

it.each(FUNCTIONS)('%s %s answers junk with a value, and keeps nothing of it', async (moduleKey, name) => {
  const before = await everything();
  const failures = sandbox.host.failures.length;
  const strange: readonly Json[] = [
    '99999',
    '0',
    '1'.repeat(19),
    `${projectId}x`,
    Number(projectId),
    null,
    [projectId],
  ];
  const ids = ACTS.has(name) ? strange : [projectId, ...strange];
  await fc.assert(
    fc.asyncProperty(fc.oneof(junk, almost(ids)), fc.constantFrom(...people), async (payload, accountId) => {
      // This function retries failed effects and takes no data from the page.
      fc.pre(name !== 'retry' || (payload !== null && JSON.stringify(payload) !== '{}'));
      const answer = await sandbox.host.invokeResolver(moduleKey, name, payload, { accountId, extension });
      expect(ANSWER.safeParse(answer).success).toBe(true);
    }),
    { numRuns: 60, seed: 20 },
  );
  expect(sandbox.host.failures).toHaveLength(failures);
  expect(await everything()).toBe(before);
});

it.each([undefined, null, 'x', 7, [], {}, { issue: {} }, { issue: { id: '1 OR 1' } }, { config: { projectId: [1] } }])(
  'a place that is none (%j) is answered, too',
  async (place) => {
    const [accountId = ''] = people;
    const caller = { accountId, ...(place === undefined ? {} : { extension: place as Json }) };
    for (const [moduleKey, name] of FUNCTIONS.filter(([key, one]) => key !== 'procedure-admin' && one !== 'publish')) {
      const answer = await sandbox.host.invokeResolver(moduleKey, name, { projectId }, caller);
      expect([name, ANSWER.safeParse(answer).success]).toEqual([name, true]);
    }
  },
);

describe('the macro shows the project that its author saved', () => {
  const { effortThresholdHours, cutOff } = { effortThresholdHours: 4, cutOff: '17:00' };
  const read = (payload: Json, config: Json | undefined, accountId = people[0] ?? '') =>
    sandbox.host.invokeResolver('procedure-macro', 'read', payload, {
      accountId,
      extension: { type: 'macro', ...(config === undefined ? {} : { config }) },
    });

  it('and nothing of one that the page names', async () => {
    const crafted = { projectId, data: { author: 'Mallory', summary: 'x' } };
    for (const config of [undefined, {}, { projectId: '' }, { projectId: '99999' }]) {
      const answer = await read(crafted, config);
      expect(answer).toMatchObject({
        counts: { ok: false, because: 'notInstalled' },
        publication: null,
        disagreement: null,
        settings: { effortThresholdHours, cutOff },
      });
      expect(JSON.stringify(answer)).not.toMatch(/Mallory|SOP/);
    }
    expect(await read(crafted, { projectId })).toMatchObject({ counts: { ok: true } });
  });

  it('and to who may not see the project only what was published', async () => {
    sandbox.jira.faults.addUnknown({ kind: 'serverError', principal: 'any', path: '/rest/api/3/expression/evaluate' });
    const answer = await read({}, { projectId, data: { author: 'Ana' } });
    sandbox.jira.faults.clear();
    expect(answer).toMatchObject({
      counts: { ok: false },
      publication: { status: 'draft', latest: null, changes: [] },
    });
  });
});
