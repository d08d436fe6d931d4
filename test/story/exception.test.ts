import { APP_FIELD, withRefusal } from './faults';
import { NOT_OFFERED } from './person';
import { createScene } from './scene';
import { onEditScreen } from './screenEdit';
import { must, OPEN, requestAt, type Stage } from './walk';

const scene = createScene();

const REASON = 'Motivo de la excepción de horario';
const UNTIL = 'Excepción de horario válida hasta';
const VALID = { fields: { [UNTIL]: '2027-03-02T20:00:00.000-0300' } };

/** A request that waits for its authorisation, with a requested exception. */
async function asked(stage: Stage): Promise<string> {
  const key = await requestAt(stage, scene.cast);
  await must(scene.cast.lucia, key, 'Solicitar excepción de horario', {
    fields: { [REASON]: 'Mañana cierra el mes.' },
  });
  return key;
}

describe.each<readonly [Stage, transitionId: string]>([
  ['Solicitando autorización', '74'],
  ['Por autorizar', '75'],
])('%s: only Gerencia General authorises an exception', (stage, id) => {
  let key: string;
  beforeAll(async () => {
    key = await asked(stage);
  });

  const others = [
    'lucia',
    'marcos',
    'carmen',
    'diego',
    'natalia',
    'andres',
    'beatriz',
    'hugo',
    'silvia',
    'rosa',
  ] as const;
  it.each(others)('not %s, who is not offered it, nor gets it by sending it all the same', async (who) => {
    const before = (await scene.cast.rosa.issue(key)).changelog;
    expect(await scene.cast[who].move(key, 'Autorizar excepción de horario', VALID)).toEqual(NOT_OFFERED);
    const fields = await scene.cast[who].fill(VALID.fields);
    expect((await scene.cast[who].force(key, id, { fields }))?.status).toBe(400);
    const edited = await scene.cast[who].send('PUT', `issue/${key}`, { fields });
    expect(edited.status).toBe(400);
    expect((await scene.cast.rosa.issue(key)).changelog).toEqual(before);
  });

  it('Elena does, of Gerencia General', async () => {
    await must(scene.cast.elena, key, 'Autorizar excepción de horario', VALID);
  });
});

it('an exception is not authorised by its requester, and only requested for one’s own request', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  for (const who of ['marcos', 'diego', 'carmen', 'elena', 'hugo'] as const)
    expect(
      await scene.cast[who].move(key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Apuro.' } }),
    ).toEqual(NOT_OFFERED);
});

it('the e-mails give the reason of an exception, and its end', async () => {
  const key = await asked('Por autorizar');
  await must(scene.cast.elena, key, 'Autorizar excepción de horario', VALID);
  const mails = (await scene.sandbox.outbox()).filter(({ issueKey }) => issueKey === key).slice(-2);
  expect(mails.map(({ to }) => [...to].sort())).toEqual([
    ['elena.bogado@example.org'],
    ['carmen.villalba@example.org', 'lucia.gimenez@example.org'],
  ]);
  for (const { text } of mails) expect(text).toContain('Mañana cierra el mes.');
  expect(mails[1]?.text).toContain('Excepción válida hasta el 2 de marzo de 2027');
});

it('authorised again until the same moment it would not hold: that is said, and a minute is enough', async () => {
  const key = await asked('Por autorizar');
  await must(scene.cast.elena, key, 'Autorizar excepción de horario', VALID);
  await must(scene.cast.lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Y hoy se paga.' } });
  const before = await scene.sandbox.outbox();
  const refused = await scene.cast.elena.move(key, 'Autorizar excepción de horario', VALID);
  expect(refused?.messages).toEqual([
    `Falta completar: ${UNTIL} (ese momento ya estaba: elija otro, aunque difiera en un minuto).`,
  ]);
  expect(await scene.sandbox.outbox()).toEqual(before);
  const anew = { fields: { [UNTIL]: '2027-03-02T20:01:00.000-0300' } };
  await must(scene.cast.elena, key, 'Autorizar excepción de horario', anew);
  await scene.sandbox.setClock('2027-03-02T19:00:00-03:00');
  await must(scene.cast.carmen, key, 'Autorizar implementación');
  await scene.sandbox.setClock(OPEN);
});

it('the same reason once more asks for nothing, and nobody is told', async () => {
  const key = await asked('Por autorizar');
  const before = await scene.sandbox.outbox();
  const again = { fields: { [REASON]: 'Mañana cierra el mes.' } };
  for (const fields of [again, {}]) {
    const refused = await scene.cast.lucia.move(key, 'Solicitar excepción de horario', fields);
    expect(refused?.messages).toEqual([
      `Falta completar: ${REASON} (lo que dice estaba desde antes: escríbalo de nuevo en esta misma acción; si debe decir lo mismo, espere un momento a que se vacíe).`,
    ]);
  }
  expect(await scene.sandbox.outbox()).toEqual(before);
});

const NOT_ASKED = /^Nadie pidió una excepción desde el visto bueno de estos scripts/;
const UNRECORDED =
  /^Ya pasaron las 17:00 .* La fecha de excepción que figura no consta como autorizada por Gerencia General/;

describe('only what the app has recorded counts', () => {
  const AFTER = '2027-03-02T19:00:00-03:00';
  afterEach(() => scene.sandbox.setClock(OPEN));

  it('not a question that it could not record', async () => {
    const key = await requestAt('Por autorizar', scene.cast);
    await withRefusal(scene.sandbox, APP_FIELD, () =>
      must(scene.cast.lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes.' } }),
    );
    const refused = await scene.cast.elena.move(key, 'Autorizar excepción de horario', VALID);
    expect(refused?.messages).toEqual([expect.stringMatching(NOT_ASKED)]);
  });

  it('not a moment that it could not record', async () => {
    const key = await asked('Por autorizar');
    await withRefusal(scene.sandbox, APP_FIELD, () =>
      must(scene.cast.elena, key, 'Autorizar excepción de horario', VALID),
    );
    await scene.sandbox.setClock(AFTER);
    const refused = await scene.cast.carmen.move(key, 'Autorizar implementación');
    expect(refused?.messages).toEqual([expect.stringMatching(UNRECORDED)]);
  });

  it('not a moment that an analyst wrote through an edit screen that was tampered with', async () => {
    const { rosa, diego, carmen } = scene.cast;
    const key = await asked('Por autorizar');
    await onEditScreen(rosa, UNTIL, async () => {
      await diego.json('PUT', `issue/${key}`, { fields: await diego.fill(VALID.fields) });
    });
    await scene.sandbox.setClock(AFTER);
    const refused = await carmen.move(key, 'Autorizar implementación');
    expect(refused?.messages).toEqual([expect.stringMatching(UNRECORDED)]);
  });
});

it('it is used up by the round it was authorised for', async () => {
  const key = await asked('Por autorizar');
  await must(scene.cast.elena, key, 'Autorizar excepción de horario', VALID);
  await scene.sandbox.setClock('2027-03-02T19:00:00-03:00');
  await must(scene.cast.carmen, key, 'Autorizar implementación');
  const comment = 'El motor rechazó la conexión.';
  await must(scene.cast.hugo, key, 'No se pudo implementar', { comment });
  await scene.cast.diego.attach(key, 'arreglo_v2.sql');
  await must(scene.cast.diego, key, 'Enviar a verificación');
  await must(scene.cast.beatriz, key, 'Aprobar script', { comment });
  await must(scene.cast.diego, key, 'Solicitar autorización', {
    fields: {
      'Instrucción de ejecución': 'Ejecutar arreglo_v2.sql.',
      'Pruebas en Test': ['Las pruebas en Test concluyeron'],
      'Resultado de las pruebas en Test': 'Cuadra.',
    },
  });
  // The exception has not expired, but it was authorised for other scripts.
  const refused = await scene.cast.carmen.move(key, 'Autorizar implementación');
  expect(refused?.messages).toEqual([expect.stringMatching(UNRECORDED)]);
  // The reason for those scripts does not allow another exception either.
  const anew = { fields: { [UNTIL]: '2027-03-02T21:00:00.000-0300' } };
  const ungranted = await scene.cast.elena.move(key, 'Autorizar excepción de horario', anew);
  expect(ungranted?.messages).toEqual([expect.stringMatching(NOT_ASKED)]);
  await scene.sandbox.setClock(OPEN);
});
