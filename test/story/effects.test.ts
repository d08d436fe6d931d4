import type { Answer } from '../../src/entry/api/answer';
import type { EffectsView } from '../../src/entry/api/panel';
import { castOf, type Cast } from './cast';
import type { Person } from './person';
import { startSandboxProcess, type SandboxProcess } from './sandboxProcess';
import { AUTHORISATION, must, OPEN, requestAt } from './walk';

let sandbox: SandboxProcess;
let cast: Cast;
let key: string;

const FAULT = { kind: 'serverError', method: 'POST', path: '/rest/api/3/issue/*/notify', principal: 'app' };

async function control(method: string, what: string, body?: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${sandbox.url}/sandbox/${what}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`/sandbox/${what} answered ${answer.status}: ${await answer.text()}`);
}

/** Calls the panel's resolver on this issue, as its page does. */
async function invoke(
  who: Person | null,
  functionKey: string,
  { issueId, payload = {} }: { issueId?: unknown; payload?: unknown } = {},
): Promise<{ readonly status: number; readonly value?: Answer<EffectsView> }> {
  const issue = await cast.rosa.json<{ id: string; fields: { project: { id: string } } }>('GET', `issue/${key}`);
  const credentials =
    who === null ? {} : { authorization: `Basic ${Buffer.from(`${who.who.email}:x`).toString('base64')}` };
  const answer = await fetch(`${sandbox.url}/forge/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials },
    body: JSON.stringify({
      moduleKey: 'procedure-panel',
      extension: { issue: { id: issueId ?? issue.id, key }, project: { id: issue.fields.project.id } },
      locale: 'es-ES',
      functionKey,
      payload,
    }),
  });
  return { status: answer.status, ...((await answer.json()) as { value?: Answer<EffectsView> }) };
}

const unfinished = async () => {
  const property = await cast.lucia.send('GET', `issue/${key}/properties/support-procedure-effects`);
  if (property.status === 404) return [];
  return ((await property.json()) as { value: { effects: { effect: string; state: string; code: string }[] } }).value
    .effects;
};
const mails = async () =>
  (await sandbox.outbox()).filter(({ issueKey, subject }) => issueKey === key && subject.includes('Solicitar autoriz'));

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  cast = castOf(sandbox);
  await sandbox.setClock(OPEN);
  key = await requestAt('Solicitando autorización', cast);
});

afterAll(() => sandbox.stop());

it('the way in which nothing fails leaves no property behind', async () => {
  expect(await unfinished()).toEqual([]);
  const { keys } = await cast.lucia.json<{ keys: { key: string }[] }>('GET', `issue/${key}/properties`);
  expect(keys.map((property) => property.key)).not.toContain('support-procedure-effects');
});

it('an e-mail that fails is shown on the request, without a function being called for it', async () => {
  await control('POST', 'faults', FAULT);
  await must(cast.diego, key, 'Solicitar autorización', AUTHORISATION);
  expect(await mails()).toEqual([]);
  const { functionInvocations } = await sandbox.metrics();
  expect(await unfinished()).toMatchObject([
    { effect: 'tell-systemsHead', state: 'givenUp', code: 'unknownOutcome', status: 500 },
  ]);
  expect((await sandbox.metrics()).functionInvocations).toBe(functionInvocations);
});

it.each(['lucia', 'marcos', 'natalia', 'hugo', 'elena'] as const)(
  '%s may see it, and may not retry it',
  async (who) => {
    expect((await invoke(cast[who], 'effects')).value).toMatchObject({ ok: true });
    expect((await invoke(cast[who], 'retry')).value).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Jefe de Sistemas') as string,
    });
    expect(await mails()).toEqual([]);
  },
);

it('a caller who has not signed in may do nothing', async () => {
  expect((await invoke(null, 'retry')).status).toBe(401);
});

it.each<[string, unknown, unknown]>([
  ['an issue that does not exist', '99999999', {}],
  ['an id that is none', '1/../2', {}],
  ['something in the payload', undefined, { issueId: '1' }],
])('%s is refused with a sentence', async (_, issueId, payload) => {
  const { value } = await invoke(cast.diego, 'retry', { issueId, payload });
  expect(value).toMatchObject({ ok: false, problem: expect.stringMatching(/\w{4}/) as string });
  expect(await mails()).toEqual([]);
});

it('a retry that fails again says so', async () => {
  const { value } = await invoke(cast.carmen, 'retry');
  expect(value).toMatchObject({ ok: true });
  expect(await unfinished()).toMatchObject([{ effect: 'tell-systemsHead', state: 'givenUp' }]);
});

it('the assignee retries it: it goes out once, and nothing is left', async () => {
  await control('DELETE', 'faults');
  const { value } = await invoke(cast.diego, 'retry');
  if (value?.ok !== true) throw new Error(JSON.stringify(value));
  expect(
    value.value.effects.find(
      ({ effect, transition }) => effect === 'tell-systemsHead' && transition === 'requestAuthorisation',
    ),
  ).toMatchObject({
    state: 'done',
    how: 'mail',
    unknownOutcome: 'byHand',
    attempts: 3,
  });
  await invoke(cast.diego, 'retry');
  expect(await mails()).toHaveLength(1);
  expect(await unfinished()).toEqual([]);
});

it('an effect that Jira refuses permanently is marked as given up at once, and a head of systems retries it', async () => {
  await control('POST', 'faults', { ...FAULT, kind: 'permission' });
  await must(cast.carmen, key, 'Autorizar implementación');
  expect(await unfinished()).toMatchObject([{ effect: 'tell-infrastructure', state: 'givenUp', code: 'notFound' }]);
  await control('DELETE', 'faults');
  expect((await invoke(cast.carmen, 'retry')).value).toMatchObject({ ok: true });
  expect(await unfinished()).toEqual([]);
});
