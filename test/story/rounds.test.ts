import type { FileState } from '../../src/procedure/evidence';
import { shownEvidence } from './appField';
import type { Cast } from './cast';
import type { Input, Person } from './person';
import { createScene } from './scene';
import { AUTHORISATION, AUTHORISATION_AGAIN, must, NOTE, requestAt } from './walk';

const scene = createScene();

const KEPT: Input = { fields: { 'Se mantienen los archivos anteriores': ['Siguen vigentes, tal como están'] } };

type States = Readonly<Record<string, FileState>>;

const statesOf = async (key: string): Promise<States> =>
  Object.fromEntries(
    ((await shownEvidence(scene.cast.rosa, key))?.scripts ?? []).map(({ filename, state }) => [filename, state]),
  );

/** Sends the request to verification with the attached files and has it approved. */
async function approve(key: string, sending: Input = {}): Promise<void> {
  await must(scene.cast.diego, key, 'Enviar a verificación', sending);
  await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
}

/** Has it authorised. Returns the files that Infrastructure must execute: the names with a checksum, in order. */
async function handedOver(key: string): Promise<readonly string[]> {
  await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION_AGAIN);
  await must(scene.cast.carmen, key, 'Autorizar implementación');
  const mails = (await scene.sandbox.outbox()).filter(
    ({ issueKey, subject }) => issueKey === key && subject.includes('Autorizar implementación'),
  );
  return [...(mails.at(-1)?.text ?? '').matchAll(/^(.+) \(\d+ bytes\)\n[0-9a-f]{64}$/gm)].map(([, name = '']) => name);
}

async function remove(person: Person, key: string, filename: string): Promise<void> {
  type Attached = {
    readonly fields: { readonly attachment: readonly { readonly id: string; readonly filename: string }[] };
  };
  const { fields } = await person.json<Attached>('GET', `issue/${key}?fields=attachment`);
  const file = fields.attachment.find((one) => one.filename === filename);
  await person.json('DELETE', `attachment/${file?.id ?? ''}`);
}

type Way = readonly [name: string, to: string, goBack: (key: string, cast: Cast) => Promise<void>];

const back = async (key: string, { diego }: Cast): Promise<void> => {
  await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
};
const WAYS: readonly Way[] = [
  ['7b', 'Solicitando autorización', back],
  [
    '8b and 7b',
    'Por autorizar',
    async (key, cast) => {
      await must(cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
      await back(key, cast);
    },
  ],
  [
    '9b',
    'Implementando en Producción',
    (key, { hugo }) => must(hugo, key, 'No se pudo implementar', { comment: NOTE }),
  ],
  ['10b', 'Probando en Producción', (key, { diego }) => must(diego, key, 'Prueba no satisfactoria', { comment: NOTE })],
  ['11b', 'Certificando en Producción', (key, { lucia }) => must(lucia, key, 'No certificar', { comment: NOTE })],
];

describe.each(WAYS)('after %s the earlier files', (_name, stage, goBack) => {
  const start = async (): Promise<string> => {
    const key = await requestAt(stage as Parameters<typeof requestAt>[0], scene.cast);
    await goBack(key, scene.cast);
    return key;
  };

  it('are superseded by a newer one', async () => {
    const key = await start();
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await approve(key);
    expect(await statesOf(key)).toEqual({ 'arreglo.sql': 'superseded', 'arreglo_v2.sql': 'script' });
    expect(await handedOver(key)).toEqual(['arreglo_v2.sql']);
  });

  it('stay where the analyst says so, beside a newer one', async () => {
    const key = await start();
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await approve(key, KEPT);
    expect(await statesOf(key)).toEqual({ 'arreglo.sql': 'kept', 'arreglo_v2.sql': 'script' });
    expect([...(await handedOver(key))].sort()).toEqual(['arreglo.sql', 'arreglo_v2.sql']);
  });

  it('stay alone where the analyst says so, and are verified all the same', async () => {
    const key = await start();
    await approve(key, KEPT);
    expect(await statesOf(key)).toEqual({ 'arreglo.sql': 'kept' });
    expect(await handedOver(key)).toEqual(['arreglo.sql']);
  });
});

it('the word is of its round: it is emptied, and asked for again', async () => {
  const key = await requestAt('Solicitando autorización', scene.cast);
  await back(key, scene.cast);
  await approve(key, KEPT);
  await back(key, scene.cast);
  expect((await scene.cast.diego.move(key, 'Enviar a verificación'))?.messages[0]).toMatch(/^La solicitud volvió/);
  await scene.cast.diego.attach(key, 'arreglo_v2.sql');
  await approve(key);
  expect(await statesOf(key)).toEqual({ 'arreglo.sql': 'superseded', 'arreglo_v2.sql': 'script' });
});

it('a file that a review returned may never run, with any option of the analyst', async () => {
  const { beatriz, diego } = scene.cast;
  const key = await requestAt('Verificando script', scene.cast);
  for (const version of ['arreglo_v2.sql', 'arreglo_v3.sql']) {
    await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
    await diego.attach(key, version);
    await must(diego, key, 'Enviar a verificación', KEPT);
  }
  await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  const states = { 'arreglo.sql': 'returned', 'arreglo_v2.sql': 'returned', 'arreglo_v3.sql': 'script' };
  expect(await statesOf(key)).toEqual(states);
  // Nor after another way back.
  await back(key, scene.cast);
  await approve(key, KEPT);
  expect(await statesOf(key)).toEqual({ ...states, 'arreglo_v3.sql': 'kept' });
  expect(await handedOver(key)).toEqual(['arreglo_v3.sql']);
});

describe('a round is not approved if the analyst kept no file that could run in the round before', () => {
  const EMPTY = /^Ninguno de los archivos enviados es un script/;
  const approveKept = async (key: string) => {
    await must(scene.cast.diego, key, 'Enviar a verificación', KEPT);
    return (await scene.cast.beatriz.move(key, 'Aprobar script', { comment: NOTE }))?.messages[0];
  };

  it('but one that was attached between two rounds', async () => {
    const { beatriz, diego } = scene.cast;
    const key = await requestAt('Solicitando autorización', scene.cast);
    await remove(diego, key, 'arreglo.sql');
    await diego.attach(key, 'arreglo.sql', 'SELECT 2;');
    await back(key, scene.cast);
    expect(await approveKept(key)).toMatch(EMPTY);
    await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
    await diego.attach(key, 'arreglo_v2.sql');
    await approve(key);
    expect(await handedOver(key)).toEqual(['arreglo_v2.sql']);
  });

  it('but one that a review returned earlier', async () => {
    const { beatriz, diego } = scene.cast;
    const key = await requestAt('Verificando script', scene.cast);
    await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
    await diego.attach(key, 'arreglo_v2.sql');
    await approve(key);
    await back(key, scene.cast);
    await remove(diego, key, 'arreglo_v2.sql');
    expect(await approveKept(key)).toMatch(EMPTY);
  });

  it('but one that a newer one superseded', async () => {
    const { diego } = scene.cast;
    const key = await requestAt('Solicitando autorización', scene.cast);
    await back(key, scene.cast);
    await diego.attach(key, 'arreglo_v2.sql');
    await approve(key);
    await back(key, scene.cast);
    await remove(diego, key, 'arreglo_v2.sql');
    expect(await approveKept(key)).toMatch(EMPTY);
  });
});

it('a file of the same name takes the place of one that is kept', async () => {
  const { diego } = scene.cast;
  const key = await requestAt('Solicitando autorización', scene.cast);
  await back(key, scene.cast);
  await diego.attach(key, 'arreglo.sql', 'SELECT 2;');
  await approve(key, KEPT);
  const scripts = (await shownEvidence(diego, key))?.scripts ?? [];
  expect(scripts.map(({ filename, state }) => [filename, state])).toEqual([
    ['arreglo.sql', 'script'],
    ['arreglo.sql', 'superseded'],
  ]);
  expect(await handedOver(key)).toEqual(['arreglo.sql']);
});

describe('files bound beside the scripts', () => {
  it('are those of the requester, and the pictures of the sender', async () => {
    const { diego, lucia, marcos } = scene.cast;
    const key = await requestAt('Preparando script', scene.cast);
    await lucia.attach(key, 'error_pantalla.txt');
    await marcos.attach(key, 'recibo.pdf');
    await diego.attach(key, 'plan.pdf');
    await diego.attach(key, 'antes.png');
    await marcos.attach(key, 'foto.png');
    await diego.attach(key, 'arreglo.sql');
    await approve(key);
    expect(await statesOf(key)).toEqual({
      'arreglo.sql': 'script',
      'plan.pdf': 'script',
      'antes.png': 'reference',
      'error_pantalla.txt': 'reference',
      'recibo.pdf': 'reference',
    });
    expect([...(await handedOver(key))].sort()).toEqual(['arreglo.sql', 'plan.pdf']);
  });

  it.each(['plan.pdf', 'antes.png', 'error_pantalla.txt'])('its loss closes the gates: %s', async (name) => {
    const { diego, lucia, carmen } = scene.cast;
    const key = await requestAt('Preparando script', scene.cast);
    const ids = new Map<string, string>();
    ids.set('error_pantalla.txt', await lucia.attach(key, 'error_pantalla.txt'));
    ids.set('plan.pdf', await diego.attach(key, 'plan.pdf'));
    ids.set('antes.png', await diego.attach(key, 'antes.png'));
    await diego.attach(key, 'arreglo.sql');
    await approve(key);
    await must(diego, key, 'Solicitar autorización', AUTHORISATION);
    await carmen.json('DELETE', `attachment/${ids.get(name) ?? ''}`);
    const refused = await carmen.move(key, 'Autorizar implementación');
    expect(refused?.messages).toHaveLength(1);
    expect(refused?.messages[0]).toContain(
      `Los archivos cambiaron después del visto bueno: «${name}» fue eliminado por Carmen Villalba el `,
    );
  });

  it('superseded and returned files may go', async () => {
    const { beatriz, carmen, diego } = scene.cast;
    const key = await requestAt('Verificando script', scene.cast);
    await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
    await diego.attach(key, 'arreglo_v2.sql');
    await approve(key);
    await back(key, scene.cast);
    await diego.attach(key, 'arreglo_v3.sql');
    await approve(key);
    await must(diego, key, 'Solicitar autorización', AUTHORISATION_AGAIN);
    for (const { id, filename } of (await diego.issue(key)).fields.attachment ?? [])
      if (filename !== 'arreglo_v3.sql') await diego.json('DELETE', `attachment/${id}`);
    await must(carmen, key, 'Autorizar implementación');
  });
});
