import type { Answer } from '../../src/entry/api/answer';
import type { PublicationView, VersionView } from '../../src/entry/api/publication';
import { castOf, type Cast } from './cast';
import { callFunction } from './forgeCalls';
import type { Person } from './person';
import { startSandboxProcess, type SandboxProcess } from './sandboxProcess';

let sandbox: SandboxProcess;
let cast: Cast;
let projectId: string;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  cast = castOf(sandbox);
  projectId = (await cast.rosa.json<{ id: string }>('GET', 'project/SOP')).id;
});
afterAll(() => sandbox.stop());

const call = <T>(person: Person, name: string, payload: object, module = 'procedure-page'): Promise<Answer<T>> =>
  callFunction<Answer<T>>(sandbox, person, module, name, payload);

async function view(person: Person): Promise<PublicationView> {
  const reply = await call<PublicationView>(person, 'publication', { projectId });
  if (!reply.ok) throw new Error(reply.problem);
  return reply.value;
}

it('tells everybody in the project how the document stands, and who may publish it', async () => {
  expect(await view(cast.lucia)).toMatchObject({ status: 'draft', latest: null, versions: [], mayPublish: false });
  expect(await view(cast.carmen)).toMatchObject({ mayPublish: true });
});

it.each([
  ['somebody who is support', 'diego', 'procedure-page'],
  ['an administrator without the role', 'rosa', 'procedure-page'],
  ['an administrator, over the administration page', 'rosa', 'procedure-admin'],
  ['general management', 'elena', 'procedure-page'],
] as const)('lets nobody else publish: %s', async (_who, name, module) => {
  const { hash } = await view(cast[name]);
  const reply = await call(cast[name], 'publish', { projectId, hash }, module);
  expect(reply).toEqual({
    ok: false,
    problem: expect.stringContaining('Solo el Jefe de Sistemas puede publicar') as string,
  });
  expect((await view(cast.carmen)).versions).toEqual([]);
});

it.each([
  ['a project that is not there', { projectId: '99999', hash: 'x' }, 'no existe'],
  ['what is no project id', { projectId: '1 OR 1', hash: 'x' }, 'no son válidos'],
  ['nothing', {}, 'no son válidos'],
])('refuses %s, and publishes nothing', async (_name, payload, words) => {
  const reply = await call(cast.carmen, 'publish', payload);
  expect(reply).toEqual({ ok: false, problem: expect.stringContaining(words) as string });
  expect((await view(cast.carmen)).versions).toEqual([]);
});

it('refuses to publish what is not what the head of systems saw', async () => {
  const reply = await call(cast.carmen, 'publish', { projectId, hash: 'f'.repeat(64) });
  expect(reply).toEqual({ ok: false, problem: expect.stringContaining('cambiaron mientras') as string });
  expect((await view(cast.carmen)).versions).toEqual([]);
});

it('publishes what the head of systems saw, recorded with date, number, person and hash', async () => {
  const { hash } = await view(cast.carmen);
  const reply = await call<PublicationView>(cast.carmen, 'publish', { projectId, hash });
  expect(reply).toMatchObject({ ok: true, value: { status: 'final', changes: [] } });
  const { versions, latest } = await view(cast.lucia);
  expect(versions).toEqual([{ version: 1, at: expect.any(String) as string, by: cast.carmen.who.accountId, hash }]);
  expect(latest).toEqual(versions[0]);
});

it('publishes the same only once', async () => {
  const { hash } = await view(cast.carmen);
  expect(await call(cast.carmen, 'publish', { projectId, hash })).toEqual({
    ok: false,
    problem: expect.stringContaining('No hay cambios') as string,
  });
});

it('gives an earlier version to read to everybody in the project, and none that there is not', async () => {
  const read = await call<VersionView>(cast.lucia, 'version', { projectId, version: 1 });
  expect(read).toMatchObject({
    ok: true,
    value: { version: 1, settings: { effortThresholdHours: 4, cutOff: '17:00' } },
  });
  if (read.ok) expect(read.value.steps).toHaveLength(12);
  for (const version of [0, 2, 1.5])
    expect(await call(cast.lucia, 'version', { projectId, version })).toMatchObject({ ok: false });
  expect(await call(cast.lucia, 'compare', { projectId, from: 1, to: 'present' })).toEqual({ ok: true, value: [] });
  expect(await call(cast.lucia, 'compare', { projectId, from: 1, to: 7 })).toMatchObject({ ok: false });
});
