import path from 'node:path';
import { PROJECT, startDemo } from '../../demo/startDemo';
import type { Sandbox } from 'forge-sandbox';
import { snapshot } from 'forge-sandbox/testing';
import type { Json } from 'forge-sandbox/jira';
import { ADMIN_FUNCTIONS } from '../../src/entry/resolvers/admin/admin';
import { WORDS } from '../../src/procedure/languages';

/** The built app on its host, with the procedure installed. The test calls resolvers as the platform does. */
let sandbox: Sandbox;
let projectId: string;
let otherProjectId: string;
let people: Readonly<Record<string, string>>;
let administrator: string;
let digests: { readonly install: Json; readonly remove: Json };

type Answer = { readonly ok?: boolean; readonly problem?: string; readonly value?: Readonly<Record<string, Json>> };

const call = async (moduleKey: string, name: string, payload: Json, accountId: string): Promise<Answer> =>
  (await sandbox.host.invokeResolver(moduleKey, name, payload, { accountId, locale: 'es-ES' })) as Answer;

beforeAll(async () => {
  sandbox = await startDemo({ directory: path.resolve(__dirname, '../..'), port: 0, empty: false });
  const { site } = sandbox.jira;
  const account = (email: string): string =>
    [...site.people.values()].find((person) => person.email === email)?.accountId ?? '';
  const project = [...site.projects.values()].find(({ key }) => key === PROJECT.key);
  const role = [...site.roles.values()].find(({ name }) => /^Administrators?$/.test(name));
  if (project === undefined || role === undefined) throw new Error('The demo has a project and its administrators');
  projectId = project.id;
  otherProjectId = String(Number(projectId) + 100_000);
  administrator = account('rosa.benitez@example.org');
  people = {
    nobody: '',
    'an account that is not there': '712020:00000000-0000-4000-8000-000000000000',
    'a plain user': account('lucia.gimenez@example.org'),
    'the administrator of the project': account('marcos.ayala@example.org'),
    'a head of systems': account('carmen.villalba@example.org'),
  };
  project.roleActors.set(role.id, {
    users: new Set([people['the administrator of the project'] ?? '']),
    groupIds: new Set(),
  });
  const plan = await call('procedure-admin', 'plan', { projectId }, administrator);
  const removal = await call('procedure-admin', 'planRemoval', { projectId }, administrator);
  digests = { install: plan.value?.['digest'] ?? '', remove: removal.value?.['digest'] ?? '' };
});

afterAll(async () => {
  await sandbox.close();
});

/** All state that a call could change: the site, and the app's storage as the administrator sees it. */
async function everything(): Promise<string> {
  await sandbox.host.settle();
  const overview = await call('procedure-admin', 'overview', {}, administrator);
  const versions = await call('procedure-page', 'publication', { projectId }, administrator);
  return JSON.stringify([snapshot(sandbox.jira.site, { volatile: true }), overview, versions]);
}

/** Payloads of a page, and payloads that no page sends. */
function payloads(): readonly (readonly [string, Json])[] {
  const asked = { projectId, keys: ['x'], accepted: true, fields: 'delete', mappings: {}, data: {}, hash: '' };
  const deep = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as Json;
  return [
    ['a good plan', { ...asked, digest: digests.install }],
    ['a good removal', { ...asked, digest: digests.remove }],
    ['in the name of another', { ...asked, accountId: administrator, context: { accountId: administrator } }],
    ['another project', { ...asked, projectId: otherProjectId, digest: digests.install }],
    ['a prototype', JSON.parse(`{"__proto__":{"accountId":"${administrator}"},"projectId":"${projectId}"}`) as Json],
    ['a query', { ...asked, projectId: `${projectId} OR 1=1` }],
    ['a path', { ...asked, projectId: `${projectId}/../../role` }],
    ['a number', { ...asked, projectId: Number(projectId) }],
    ['a list', { ...asked, projectId: [projectId] }],
    ['something huge', { ...asked, digest: 'x'.repeat(150_000), settings: 'y'.repeat(50_000) }],
    ['something deep', { projectId, settings: deep }],
    ['nothing', {}],
    ['null', null],
    ['a text', 'projectId'],
  ];
}

it.each(ADMIN_FUNCTIONS)('%s is for administrators of Jira only, with any payload', async (name) => {
  const before = await everything();
  const failures = sandbox.host.failures.length;
  for (const [who, accountId] of Object.entries(people)) {
    for (const [what, payload] of payloads()) {
      const answer = await call('procedure-admin', name, payload, accountId);
      expect([who, what, answer]).toEqual([who, what, { ok: false, problem: WORDS.es.problems.notAdministrator }]);
    }
  }
  expect(await everything()).toBe(before);
  expect(sandbox.host.failures).toHaveLength(failures);
});

/** Payloads that no function accepts, even from an administrator. */
const REFUSED = new Set(['another project', 'a query', 'a path', 'a number', 'a list', 'nothing', 'null', 'a text']);

it.each(ADMIN_FUNCTIONS.filter((name) => name !== 'overview'))(
  '%s tells an administrator what is wrong with what was sent, and does nothing',
  async (name) => {
    const before = await everything();
    for (const [what, payload] of payloads().filter(([sent]) => REFUSED.has(sent))) {
      const answer = await call('procedure-admin', name, payload, administrator);
      expect([what, answer.ok, typeof answer.problem]).toEqual([what, false, 'string']);
    }
    expect(await everything()).toBe(before);
  },
);

it('the pages that anybody may open change nothing for them', async () => {
  const before = await everything();
  const functions = [
    ...['publication', 'publish', 'version', 'compare'].map((name) => ['procedure-page', name] as const),
    ...['read', 'projects'].map((name) => ['procedure-macro', name] as const),
  ];
  for (const [moduleKey, name] of functions) {
    for (const accountId of [...Object.values(people), administrator]) {
      for (const [, payload] of payloads()) {
        // Some functions throw for payloads that no page sends. That is a refusal too.
        const answer = await call(moduleKey, name, payload, accountId).catch(() => ({ ok: false }));
        if (name === 'publish') expect(answer).toMatchObject({ ok: false });
      }
    }
  }
  expect(await everything()).toBe(before);
});

it('an administrator may', async () => {
  const answer = await call('procedure-admin', 'check', { projectId }, administrator);
  expect(answer.ok).toBe(true);
});
