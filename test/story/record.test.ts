import { createHash } from 'node:crypto';
import type { Sandbox } from 'forge-sandbox';
import type { Answer } from '../../src/entry/api/answer';
import type { RecordView } from '../../src/entry/api/record';
import type { Cast } from './cast';
import { startInProcessScene, type InProcessScene } from './inProcessScene';
import { must, NOTE, requestAt } from './walk';

let scene: InProcessScene;
let sandbox: Sandbox;
let cast: Cast;

beforeAll(async () => {
  scene = await startInProcessScene();
  ({ sandbox, cast } = scene);
});

afterAll(() => sandbox.close());

const issueOf = (key: string) => scene.issueOf(key);

/** Reads the record as the panel does after a press of its button. */
async function ask(key: string, who: keyof Cast): Promise<Answer<RecordView>> {
  const { id, projectId } = issueOf(key);
  const extension = { type: 'jira:issuePanel', issue: { id, key }, project: { id: projectId, key: 'SOP' } };
  const viewer = { accountId: cast[who].who.accountId, extension };
  const answer: unknown = await sandbox.host.invokeResolver('procedure-panel', 'record', {}, viewer);
  return answer as Answer<RecordView>;
}

async function recordOf(key: string): Promise<RecordView> {
  const answer = await ask(key, 'lucia');
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

/** Recalculates the hashes, using only the description in the exported file. */
function reckoned(issueId: string, entries: RecordView['entries']): boolean {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  let link = sha256(`issue ${issueId}`);
  return entries.every((entry) => {
    const { actor, at, event, from, historyId, previousHash, seq, to, hash, note, passing } = entry;
    const { commentId, edited, sha256: noteHash } = note ?? {};
    const noted = note == null ? { note } : { note: { commentId, edited, sha256: noteHash } };
    const isLinked = previousHash === link;
    link = sha256(JSON.stringify({ actor, at, event, from, historyId, ...noted, passing, previousHash, seq, to }));
    return isLinked && hash === link;
  });
}

it('has every step of the straight way, by whom and when, each linked to the one before', async () => {
  const key = await requestAt('Finalizado', cast);
  const { issueId, entries, fault } = await recordOf(key);
  expect(fault).toBeNull();
  const { lucia, carmen, diego, beatriz, hugo } = cast;
  expect(entries.map(({ seq, transition, actor }) => [seq, transition, actor])).toEqual(
    (
      [
        ['create', lucia],
        ['prioritise', carmen],
        ['startSupport', diego],
        ['finishWithProduction', diego],
        ['sendToVerification', diego],
        ['approveScript', beatriz],
        ['requestAuthorisation', diego],
        ['authorise', carmen],
        ['implemented', hugo],
        ['testPassed', diego],
        ['certify', lucia],
        ['finish', diego],
      ] as const
    ).map(([transition, person], index) => [index + 1, transition, person.who.accountId]),
  );
  expect(reckoned(issueId, entries)).toBe(true);
  expect(JSON.stringify(entries)).not.toMatch(/Luc|@example/);
});

it('is written by the post functions, before anybody looks, and looking changes nothing of it', async () => {
  const key = await requestAt('En soporte', cast);
  const before = sandbox.host.metrics.functionInvocations;
  const [first, second] = [await recordOf(key), await recordOf(key)];
  expect(first.entries).toHaveLength(3);
  expect(second.entries).toEqual(first.entries);
  expect(sandbox.host.metrics.functionInvocations).toBe(before + 2);
});

it('makes up for deliveries that were lost', async () => {
  const key = await requestAt('En análisis', cast);
  sandbox.jira.installApp({ ...sandbox.host.app, deliverPostFunction: () => undefined });
  await must(cast.diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
  await must(cast.diego, key, 'Re-estimar', { comment: NOTE });
  sandbox.jira.installApp(sandbox.host.app);
  await must(cast.diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 2 } });
  const { entries, fault } = await recordOf(key);
  expect(fault).toBeNull();
  expect(entries.map(({ transition }) => transition)).toEqual([
    'create',
    'prioritise',
    'startSupport',
    'reestimate',
    'startSupport',
  ]);
});

it('names the entry that the changelog contradicts', async () => {
  const key = await requestAt('En soporte', cast);
  await recordOf(key);
  const { changelog } = issueOf(key);
  const index = changelog.findIndex(({ items }) => items.some(({ fieldId }) => fieldId === 'status'));
  const entry = changelog[index];
  if (entry === undefined) throw new Error('No move');
  changelog[index] = { ...entry, authorAccountId: cast.hugo.who.accountId };
  expect((await recordOf(key)).fault).toMatchObject({ kind: 'altered', seq: 2, historyId: entry.id });
});

it('names the note that was changed or deleted since', async () => {
  const key = await requestAt('Finalizado', cast);
  const notes = (await recordOf(key)).entries.flatMap(({ note, seq }) => (note == null ? [] : [{ ...note, seq }]));
  expect(notes).toHaveLength(6);
  expect((await recordOf(key)).noteFaults).toEqual([]);
  const [done, approval] = notes;
  const body = { version: 1, type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'No.' }] }] };
  await cast.beatriz.json('PUT', `issue/${key}/comment/${approval?.commentId ?? ''}`, { body });
  sandbox.jira.site.issues.get(issueOf(key).id)?.comments.splice(0, 1);
  const { fault, noteFaults } = await recordOf(key);
  expect(fault).toBeNull();
  expect(noteFaults.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['deleted', done?.seq],
    ['changed', approval?.seq],
  ]);
});

describe('a person who may not see the request does not see its record', () => {
  it.each([401, 403, 404])('Jira answers the reader with %d', async (status) => {
    const key = await requestAt('En análisis', cast);
    sandbox.jira.context.intercept = (_request, principal) =>
      principal.kind === 'user' ? Response.json({ errorMessages: ['no'] }, { status }) : undefined;
    const answer = await ask(key, 'marcos');
    sandbox.jira.context.intercept = () => undefined;
    expect(answer).toEqual({ ok: false, problem: 'No existe la solicitud, o usted no puede verla.' });
  });

  it('an issue of another type has none', async () => {
    const project = await cast.rosa.json<{ issueTypes: { id: string; name: string }[] }>('GET', 'project/SOP');
    const type = project.issueTypes.find(({ name }) => name !== 'Solicitud de soporte');
    const fields = { project: { key: 'SOP' }, issuetype: { id: type?.id }, summary: 'Otra cosa' };
    const { key } = await cast.rosa.json<{ key: string }>('POST', 'issue', { fields });
    const answer = await ask(key, 'lucia');
    expect(answer.ok ? '' : answer.problem).toContain('no sigue el procedimiento');
  });
});
