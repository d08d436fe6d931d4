import type { Sandbox } from 'forge-sandbox';
import type { Json } from 'forge-sandbox/jira';
import { appFieldId } from './appField';
import type { Cast } from './cast';
import { startInProcessScene, type InProcessScene } from './inProcessScene';
import { document, type Refusal } from './person';
import { must, NOTE, REQUEST, requestAt, STAGES, type Stage } from './walk';

let scene: InProcessScene;
let sandbox: Sandbox;
let cast: Cast;
let field: string;

beforeAll(async () => {
  scene = await startInProcessScene();
  ({ sandbox, cast } = scene);
  field = await appFieldId(cast.rosa, 'procedure-evidence');
});

afterAll(() => sandbox.close());

const issueOf = (key: string) => scene.issueOf(key);
const valueOf = async (key: string): Promise<Record<string, Json>> =>
  (await cast.rosa.issue(key)).fields[field] as Record<string, Json>;

/** Forged evidence: with one more file, and everything approved. */
const forged = async (key: string): Promise<object> => ({
  ...(await valueOf(key)),
  approval: { approvedBy: cast.beatriz.who.accountId },
});

describe.each(['procedure-evidence', 'procedure-exception'])('only the app writes %s', (module) => {
  beforeAll(async () => {
    field = await appFieldId(cast.rosa, module);
  });
  afterAll(async () => {
    field = await appFieldId(cast.rosa, 'procedure-evidence');
  });

  it('not when a request is filed', async () => {
    const refused = (await cast.lucia.create({ ...REQUEST, [field]: null })) as Refusal;
    expect(refused).toMatchObject({ status: 400, errors: { [field]: expect.any(String) as string } });
  });

  it.each(STAGES.slice(0, -1))('not in any transition, nor by an edit: %s', async (stage) => {
    const key = await requestAt(stage, cast);
    const before = await cast.rosa.issue(key);
    const fields = { [field]: await forged(key) };
    const refused = expect.objectContaining({
      status: 400,
      errors: { [field]: expect.stringContaining('cannot be set') as string },
    }) as Refusal;
    let tried = 0;
    for (const person of Object.values(cast)) {
      for (const { id, hasScreen } of await person.transitions(key)) {
        if (!hasScreen) continue;
        tried += 1;
        const comment = [{ add: { body: document(NOTE) } }];
        expect(await person.force(key, id, { fields, update: { comment } })).toEqual(refused);
        expect(await person.force(key, id, { update: { [field]: [{ set: fields[field] }] } })).toEqual(refused);
      }
      for (const query of ['', '?overrideScreenSecurity=true', '?overrideEditableFlag=true']) {
        const { status } = await person.send('PUT', `issue/${key}${query}`, { fields });
        expect([400, 403]).toContain(status);
      }
    }
    expect(tried).toBeGreaterThan(0);
    expect(await cast.rosa.issue(key)).toEqual(before);
  });

  it.each<readonly [Stage, transition: string, id: string]>([
    ['Esperando confirmación', 'Confirmar esfuerzo', '35'],
    ['Por autorizar', 'Autorizar implementación', '81'],
  ])('not in "%s: %s", which has no screen: Jira ignores what is sent with it', async (stage, _name, id) => {
    const key = await requestAt(stage, cast);
    const before = await valueOf(key);
    expect(await cast.carmen.force(key, id, { fields: { [field]: await forged(key) } })).toBeNull();
    await sandbox.host.settle();
    expect(await valueOf(key)).toEqual(before);
  });

  it('not over the calls that are there for the app', async () => {
    const key = await requestAt('Verificando script', cast);
    const before = await cast.rosa.issue(key);
    const issueIds = [Number(issueOf(key).id)];
    const value = await forged(key);
    for (const person of Object.values(cast)) {
      const one = await person.send('PUT', `app/field/${field}/value`, { updates: [{ issueIds, value }] });
      const several = { updates: [{ issueIds, value, customField: field }] };
      expect([one.status, (await person.send('POST', 'app/field/value', several)).status]).toEqual([403, 403]);
    }
    expect(await cast.rosa.issue(key)).toEqual(before);
  });
});

type Gate = readonly [Stage, keyof Cast, transition: string, back: string];
const GATES: readonly Gate[] = [
  ['Verificando script', 'beatriz', 'Aprobar script', '«Solicitar revisión»'],
  [
    'Por autorizar',
    'carmen',
    'Autorizar implementación',
    '«Rechazar autorización» y luego «Volver a preparar el script»',
  ],
  ['Implementando en Producción', 'hugo', 'Implementado', '«No se pudo implementar»'],
];

/** No person can cause this over REST, so the test writes to the site itself. */
describe.each(GATES)('%s: a field that is not as the app wrote it', (stage, who, transition, back) => {
  async function refusedWith(key: string, value: Json): Promise<readonly string[]> {
    issueOf(key).custom.set(field, value);
    return (await cast[who].move(key, transition, { comment: NOTE }))?.messages ?? [];
  }
  const pending = expect.stringMatching(
    /^Todavía no se registr.*: espere un momento y vuelva a intentarlo\./,
  ) as string;

  it.each<readonly [string, (held: Record<string, Json>) => Json]>([
    ['empty', () => null],
    ['of another round', (held) => ({ ...held, round: '1', approval: null })],
    ['of another shape', () => ({ round: ['1'] })],
  ])('closes the gate, which says to wait: %s', async (_name, change) => {
    const key = await requestAt(stage, cast);
    const messages = await refusedWith(key, change(await valueOf(key)));
    expect(messages).toEqual([pending]);
    expect(messages[0]).toContain(`use «Reintentar» en el panel o ${back}.`);
  });

  it('closes it where a file is missing that is attached', async () => {
    const key = await requestAt(stage, cast);
    const held = await valueOf(key);
    const none = { ids: [], watched: 0, filenames: [], sizes: [], attachedBy: [], states: [], sha256: [], authors: [] };
    const what = stage === 'Verificando script' ? 'al enviarlos a verificación' : 'al darles el visto bueno';
    expect(await refusedWith(key, { ...held, ...none })).toEqual([
      `Los archivos adjuntos no coinciden con los registrados ${what}: espere un momento y vuelva a intentarlo. Si no se resuelve, use ${back}.`,
    ]);
  });

  it('closes it where a file is bound that is not attached', async () => {
    const key = await requestAt(stage, cast);
    const held = await valueOf(key);
    const messages = await refusedWith(key, { ...held, ids: [1], filenames: ['otro.sql'] });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('«otro.sql» ya no está adjunto');
  });

  it('is put right by the next step, or by who retries it', async () => {
    const key = await requestAt(stage, cast);
    const held = await valueOf(key);
    expect(await refusedWith(key, null)).toEqual([pending]);
    const { id, projectId } = issueOf(key);
    const extension = { type: 'jira:issuePanel', issue: { id, key }, project: { id: projectId, key: 'SOP' } };
    const { accountId } = cast.carmen.who;
    const answer = await sandbox.host.invokeResolver('procedure-panel', 'retry', {}, { accountId, extension });
    expect(answer).toMatchObject({ ok: true });
    expect(await valueOf(key)).toEqual(held);
    await must(cast[who], key, transition, stage === 'Por autorizar' ? {} : { comment: NOTE });
  });
});
