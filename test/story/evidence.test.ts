import { createHash } from 'node:crypto';
import type { Cast } from './cast';
import { createScene } from './scene';
import { AUTHORISATION, must, NOTE, requestAt, type Stage } from './walk';

const PROPERTY = 'support-procedure-evidence';
/** What `requestAt` attaches. */
const SHA256 = createHash('sha256').update('SELECT 1;').digest('hex');

const scene = createScene();

interface Shown {
  readonly round: string;
  readonly executionId: string;
  readonly ids: readonly number[];
  readonly filenames: readonly string[];
  readonly sizes: readonly number[];
  readonly authors: readonly string[];
  readonly sha256: readonly string[];
  readonly approval: { readonly approvedBy: string; readonly round: string; readonly digest: string } | null;
}

const shown = async (key: string): Promise<Shown> =>
  (await scene.cast.rosa.json<{ value: Shown }>('GET', `issue/${key}/properties/${PROPERTY}`)).value;
const write = (key: string, value: object): Promise<unknown> =>
  scene.cast.diego.json('PUT', `issue/${key}/properties/${PROPERTY}`, value);
const refusal = async (who: keyof Cast, key: string, transition: string): Promise<readonly string[]> =>
  (await scene.cast[who].move(key, transition, { comment: NOTE }))?.messages ?? [];

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

it('what is sent is bound by id, name, size, author and SHA-256, and the approval to exactly that', async () => {
  const key = await requestAt('Verificando script', scene.cast);
  const bound = await shown(key);
  const { attachment } = (await scene.cast.rosa.issue(key)).fields;
  expect(bound).toMatchObject({
    ids: [Number(attachment?.[0]?.id)],
    filenames: ['arreglo.sql'],
    sizes: [9],
    authors: [scene.cast.diego.who.accountId],
    sha256: [SHA256],
    approval: null,
  });
  await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  const approved = await shown(key);
  expect(approved).toMatchObject({
    ...bound,
    approval: { approvedBy: scene.cast.beatriz.who.accountId, round: bound.round },
  });
  expect(approved.approval?.digest).toMatch(/^[0-9a-f]{64}$/);
});

it('a round that is sent again is bound anew, and its approval is wanted anew', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  const first = await shown(key);
  await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
  await must(scene.cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
  await scene.cast.diego.attach(key, 'arreglo_v2.sql', 'SELECT 2;');
  await must(scene.cast.diego, key, 'Enviar a verificación');
  const second = await shown(key);
  expect(second.round).not.toBe(first.round);
  expect(second).toMatchObject({ filenames: ['arreglo.sql', 'arreglo_v2.sql'], approval: null });
});

it('the e-mail to Infrastructure carries the names and the whole checksums', async () => {
  const key = await requestAt('Implementando en Producción', scene.cast);
  const mail = (await scene.sandbox.outbox()).find(
    ({ issueKey, subject }) => issueKey === key && subject.includes('Autorizar implementación'),
  );
  expect(mail?.text).toContain(`arreglo.sql (9 bytes)\n${SHA256}`);
  expect(mail?.text).toContain('1. Ejecutar arreglo.sql en la base contable.');
});

describe.each(GATES)('%s', (stage, who, transition, back) => {
  const what =
    stage === 'Verificando script' ? 'registrados al enviarlos a verificación' : 'registrados al darles el visto bueno';

  it('stays closed until the evidence is there, and says to wait', async () => {
    const key = await requestAt(stage, scene.cast);
    await scene.cast.diego.json('DELETE', `issue/${key}/properties/${PROPERTY}`);
    const [message, ...others] = await refusal(who, key, transition);
    expect(others).toEqual([]);
    expect(message).toMatch(/^Todavía no se registr.*: espere un momento y vuelva a intentarlo\./);
    expect(message).toContain(`use «Reintentar» en el panel o ${back}.`);
  });

  it.each<readonly [string, (held: Shown) => object]>([
    ['another size', (held) => ({ ...held, sizes: [10] })],
    ['another name', (held) => ({ ...held, filenames: ['otro.sql'] })],
    ['another file', (held) => ({ ...held, ids: [1] })],
    ['a file more', (held) => ({ ...held, ids: [...held.ids, 1] })],
    ['no files', (held) => ({ ...held, ids: [], sizes: [], filenames: [] })],
  ])('a property that somebody wrote to closes it: %s', async (_name, change) => {
    const key = await requestAt(stage, scene.cast);
    await write(key, change(await shown(key)));
    expect(await refusal(who, key, transition)).toEqual([
      `Los archivos adjuntos no coinciden con los ${what}: espere un momento y vuelva a intentarlo. Si no se resuelve, use ${back}.`,
    ]);
  });

  it('a forged property never opens it', async () => {
    const key = await requestAt(stage, scene.cast);
    const held = await shown(key);
    const id = Number(await scene.cast.natalia.attach(key, 'extra.sql', 'DROP TABLE socios;'));
    await write(key, {
      ...held,
      ids: [...held.ids, id],
      sizes: [...held.sizes, 18],
      filenames: [...held.filenames, 'extra.sql'],
    });
    const messages = await refusal(who, key, transition);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('«extra.sql» fue agregado por Natalia Ferreira el ');
  });
});

it('the next step puts right what somebody wrote into the property', async () => {
  const key = await requestAt('Solicitando autorización', scene.cast);
  const held = await shown(key);
  await write(key, { round: 'x' });
  await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION);
  expect(await shown(key)).toEqual(held);
  await must(scene.cast.carmen, key, 'Autorizar implementación');
});

it('more files than can be bound are refused before they are sent', async () => {
  const key = await requestAt('Preparando script', scene.cast);
  for (let n = 0; n <= 40; n += 1) await scene.cast.diego.attach(key, `parte${String(n)}.sql`);
  await scene.cast.diego.attach(key, 'pantalla.png');
  expect(await refusal('diego', key, 'Enviar a verificación')).toEqual([
    'Hay más de 40 archivos que no son imágenes: reúnalos en un archivo comprimido o elimine los que no correspondan.',
  ]);
  const { fields } = await scene.cast.diego.issue(key);
  await scene.cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
  await must(scene.cast.diego, key, 'Enviar a verificación');
  expect((await shown(key)).ids).toHaveLength(40);
});

it('says who changed what and when, by the clocks of the organisation', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  // 02:30 in Greenwich is the evening before in Asunción.
  await scene.sandbox.setClock('2027-03-04T02:30:00Z');
  await scene.cast.natalia.attach(key, 'extra.sql');
  await scene.sandbox.setClock('2027-03-04T10:00:00-03:00');
  const [message] = await refusal('carmen', key, 'Autorizar implementación');
  expect(message).toContain('«extra.sql» fue agregado por Natalia Ferreira el 2027-03-03 23:30.');
});
