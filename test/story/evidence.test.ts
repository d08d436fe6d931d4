import { createHash } from 'node:crypto';
import type { Answer } from '../../src/entry/api/answer';
import type { EffectsView } from '../../src/entry/api/panel';
import type { Evidence } from '../../src/procedure/evidence';
import { shownEvidence } from './appField';
import type { Cast } from './cast';
import { APP_FIELD, withRefusal } from './faults';
import { callFunction } from './forgeCalls';
import { createScene } from './scene';
import { AUTHORISATION, AUTHORISATION_AGAIN, must, NOTE, requestAt } from './walk';

/** Hash of the file that `requestAt` attaches. */
const SHA256 = createHash('sha256').update('SELECT 1;').digest('hex');

const scene = createScene();

const shown = async (key: string): Promise<Evidence | null> => shownEvidence(scene.cast.rosa, key);
const refusal = async (who: keyof Cast, key: string, transition: string): Promise<readonly string[]> =>
  (await scene.cast[who].move(key, transition, { comment: NOTE }))?.messages ?? [];

/** Presses "Reintentar" on the panel. */
async function retry(who: keyof Cast, key: string): Promise<void> {
  const { id, fields } = await scene.cast.rosa.json<{ id: string; fields: { project: { id: string } } }>(
    'GET',
    `issue/${key}`,
  );
  const extension = { issue: { id, key }, project: { id: fields.project.id } };
  const { sandbox, cast } = scene;
  const args = [sandbox, cast[who], 'procedure-panel', 'retry', {}, extension] as const;
  expect(await callFunction<Answer<EffectsView>>(...args)).toMatchObject({ ok: true });
  await sandbox.settle();
}

it('the sent files are bound by id, name, size, author and SHA-256, and the approval to exactly these', async () => {
  const key = await requestAt('Verificando script', scene.cast);
  const bound = await shown(key);
  const { attachment } = (await scene.cast.rosa.issue(key)).fields;
  const { diego, beatriz } = scene.cast;
  const file = { filename: 'arreglo.sql', size: 9, sha256: SHA256, authorAccountId: diego.who.accountId };
  expect(bound).toMatchObject({
    scripts: [{ ...file, id: Number(attachment?.[0]?.id), state: 'script' }],
    workers: [diego.who.accountId],
    approval: null,
  });
  await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  const approved = await shown(key);
  expect(approved).toMatchObject({
    ...bound,
    approval: { approvedBy: beatriz.who.accountId, round: bound?.round },
  });
  expect(approved?.approval?.digest).toMatch(/^[0-9a-f]{64}$/);
});

it('a round that is sent again is bound anew, and its approval is wanted anew', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  const first = await shown(key);
  await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
  await must(scene.cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
  await scene.cast.diego.attach(key, 'arreglo_v2.sql', 'SELECT 2;');
  await must(scene.cast.diego, key, 'Enviar a verificación');
  const second = await shown(key);
  expect(second?.round).not.toBe(first?.round);
  expect(second?.scripts.map(({ filename, state }) => [filename, state])).toEqual([
    ['arreglo_v2.sql', 'script'],
    ['arreglo.sql', 'superseded'],
  ]);
  expect(second?.approval).toBeNull();
});

it('the e-mail to Infrastructure carries the names and the whole checksums', async () => {
  const key = await requestAt('Implementando en Producción', scene.cast);
  const mail = (await scene.sandbox.outbox()).find(
    ({ issueKey, subject }) => issueKey === key && subject.includes('Autorizar implementación'),
  );
  expect(mail?.text).toContain(`arreglo.sql (9 bytes)\n${SHA256}`);
  expect(mail?.text).toContain('1. Ejecutar arreglo.sql en la base contable.');
});

describe('while the app cannot write its field, the gates stay closed and say to wait', () => {
  const PENDING =
    'Todavía no se registraron las huellas SHA-256 de los archivos enviados: espere un momento y vuelva a intentarlo. Si no se resuelve, use «Reintentar» en el panel o «Solicitar revisión».';
  const UNAPPROVED =
    'Todavía no se registró el visto bueno sobre las huellas SHA-256 de los archivos: espere un momento y vuelva a intentarlo. Si no se resuelve, use «Reintentar» en el panel o «Rechazar autorización» y luego «Volver a preparar el script».';

  it('6a, until somebody retries it', async () => {
    const key = await requestAt('Preparando script', scene.cast);
    await scene.cast.diego.attach(key, 'arreglo.sql');
    await withRefusal(scene.sandbox, APP_FIELD, async () => {
      await must(scene.cast.diego, key, 'Enviar a verificación');
      await retry('diego', key);
      expect(await refusal('beatriz', key, 'Aprobar script')).toEqual([PENDING]);
    });
    expect(await refusal('beatriz', key, 'Aprobar script')).toEqual([PENDING]);
    await retry('diego', key);
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  });

  it('6a of a later round, though the field still shows the round before', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    await must(scene.cast.beatriz, key, 'Solicitar revisión', { comment: NOTE });
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await withRefusal(scene.sandbox, APP_FIELD, () => must(scene.cast.diego, key, 'Enviar a verificación'));
    expect(await refusal('beatriz', key, 'Aprobar script')).toEqual([PENDING]);
    await retry('diego', key);
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  });

  it('8a, until somebody retries it', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    await withRefusal(scene.sandbox, APP_FIELD, async () => {
      await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
      await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION);
    });
    expect(await refusal('carmen', key, 'Autorizar implementación')).toEqual([UNAPPROVED]);
    await retry('carmen', key);
    await must(scene.cast.carmen, key, 'Autorizar implementación');
  });

  it('8a of a later round, though the field still shows the approval before', async () => {
    const { diego, beatriz, carmen } = scene.cast;
    const key = await requestAt('Por autorizar', scene.cast);
    await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
    await must(diego, key, 'Enviar a verificación', {
      fields: { 'Se mantienen los archivos anteriores': ['Siguen vigentes, tal como están'] },
    });
    await withRefusal(scene.sandbox, APP_FIELD, async () => {
      await must(beatriz, key, 'Aprobar script', { comment: NOTE });
      await must(diego, key, 'Solicitar autorización', AUTHORISATION_AGAIN);
    });
    expect(await refusal('carmen', key, 'Autorizar implementación')).toEqual([UNAPPROVED]);
  });

  it('the platform repeats it by itself', async () => {
    const key = await requestAt('Preparando script', scene.cast);
    await scene.cast.diego.attach(key, 'arreglo.sql');
    const once = { ...APP_FIELD, kind: 'serverError', times: 1 } as const;
    await withRefusal(scene.sandbox, once, () => must(scene.cast.diego, key, 'Enviar a verificación'));
    expect(await shown(key)).toMatchObject({ scripts: [{ sha256: SHA256 }] });
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  });

  it('the next step makes up for it', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    await withRefusal(scene.sandbox, APP_FIELD, () =>
      must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE }),
    );
    expect(await shown(key)).toMatchObject({ approval: null });
    await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION);
    expect(await shown(key)).toMatchObject({ approval: { approvedBy: scene.cast.beatriz.who.accountId } });
    await must(scene.cast.carmen, key, 'Autorizar implementación');
  });
});

it('more files than can be bound are refused before they are sent; pictures of the round are among them', async () => {
  const { diego } = scene.cast;
  const key = await requestAt('Preparando script', scene.cast);
  const ids: string[] = [];
  for (let n = 0; n <= 40; n += 1) ids.push(await diego.attach(key, `parte${String(n)}.sql`));
  await diego.attach(key, 'pantalla.png');
  for (const id of ids.slice(0, 2)) {
    expect(await refusal('diego', key, 'Enviar a verificación')).toEqual([
      'Desde que empezó el trabajo se adjuntaron más de 40 archivos que cuentan para esta ronda: reúnalos en un archivo comprimido o elimine los que no correspondan.',
    ]);
    await diego.json('DELETE', `attachment/${id}`);
  }
  await must(diego, key, 'Enviar a verificación');
  const states = (await shown(key))?.scripts.map(({ state }) => state) ?? [];
  expect(states.filter((state) => state === 'script')).toHaveLength(39);
  expect(states.filter((state) => state === 'reference')).toHaveLength(1);
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
