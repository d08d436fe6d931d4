import path from 'node:path';
import { PROJECT, startDemo } from '../../demo/startDemo';
import type { Sandbox } from 'forge-sandbox';
import type { Json } from 'forge-sandbox/jira';
import type { AdminFunctions, ProjectView } from '../../src/entry/api/admin';
import type { Answer } from '../../src/entry/api/answer';

/** The built app on its host, with the procedure installed. */
let sandbox: Sandbox;
let projectId: string;
let administrator: string;

beforeAll(async () => {
  sandbox = await startDemo({ directory: path.resolve(__dirname, '../..'), port: 0, empty: false });
  projectId = [...sandbox.jira.site.projects.values()].find(({ key }) => key === PROJECT.key)?.id ?? '';
  administrator = account('rosa');
});

afterAll(async () => {
  await sandbox.close();
});

const account = (name: string): string =>
  [...sandbox.jira.site.people.values()].find(({ email }) => email.startsWith(name))?.accountId ?? '';

async function call<F extends 'check' | 'accept' | 'status' | 'plan'>(name: F, payload: AdminFunctions[F]['payload']) {
  const asked = { accountId: administrator, locale: 'es-ES' };
  const answer = await sandbox.host.invokeResolver(
    'procedure-admin',
    name,
    JSON.parse(JSON.stringify(payload)) as Json,
    asked,
  );
  await sandbox.host.settle();
  return answer as Answer<AdminFunctions[F]['value']>;
}

/** The people of a role, to be changed as a project administrator would. */
function holders(role: RegExp): Set<string> {
  const { site } = sandbox.jira;
  const found = [...site.roles.values()].find(({ name }) => role.test(name));
  const actors = site.projects.get(projectId)?.roleActors.get(found?.id ?? 0);
  if (actors === undefined) throw new Error('The role is not there');
  return actors.users;
}

async function checked(): Promise<NonNullable<ProjectView['check']>> {
  const answer = await call('check', { projectId });
  if (!answer.ok || answer.value.check === null) throw new Error('Not checked');
  return answer.value.check;
}

const accept = (keys: readonly string[], accepted = true) => call('accept', { projectId, keys, accepted });
const told = ({ deviations }: NonNullable<ProjectView['check']>) =>
  deviations.map(({ severity, title, accepted }) => `${severity} ${title}${accepted ? ' (accepted)' : ''}`);

const TAKEN = 'gate Alguien agregó a Marcos Ayala al rol «Jefe de Sistemas»';

it('a role that somebody takes is named, and accepted only as the newest check has named it', async () => {
  expect(told(await checked())).toEqual([]);
  holders(/Jefe de Sistemas/).add(account('marcos'));
  // The deviation has no key yet: no check has run.
  const before = await call('status', { projectId });
  for (const keys of [['x'], ['roleMemberAdded:0123456789abcdef'], ['__proto__']]) {
    expect(await accept(keys)).toEqual({
      ok: false,
      problem: expect.stringContaining('última verificación') as string,
    });
  }
  expect(await call('status', { projectId })).toEqual(before);

  const found = await checked();
  expect(told(found)).toEqual([TAKEN]);
  const key = found.deviations[0]?.key ?? '';
  expect(await accept([key, 'x'])).toMatchObject({ ok: false });
  expect(await accept([key.toUpperCase()])).toMatchObject({ ok: false });
  expect(await accept([key, key])).toMatchObject({ ok: true });
  expect(told(await checked())).toEqual([`${TAKEN} (accepted)`]);
  const plan = await call('plan', { projectId });
  expect(plan).toMatchObject({ ok: true, value: { deviations: [{ accepted: true }] } });
});

it('an accepted deviation is quiet until it changes again', async () => {
  holders(/Jefe de Sistemas/).add(account('julio'));
  const also = 'gate Alguien agregó a Julio Acosta al rol «Jefe de Sistemas»';
  expect(told(await checked())).toEqual([`${TAKEN} (accepted)`, also]);
  holders(/Jefe de Sistemas/).delete(account('julio'));
  holders(/Jefe de Sistemas/).delete(account('marcos'));
  expect(told(await checked())).toEqual([]);
  holders(/Jefe de Sistemas/).add(account('marcos'));
  const again = await checked();
  expect(told(again)).toEqual([TAKEN]);
  // The administrator can revoke an acceptance of an accepted or named deviation, and of no other.
  const key = again.deviations[0]?.key ?? '';
  expect(await accept([key], false)).toMatchObject({ ok: true });
  expect(await accept(['x'], false)).toMatchObject({ ok: false });
});
