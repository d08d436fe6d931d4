import { NOTE, must, requestAt, type Stage } from '../walk';
import { document } from '../person';
import { createStrangers, expectDone, expectRefused, moveWith } from './scene';
import { authorisationOf, REASON, SPENT, UNTIL } from './terms';
import { inPart } from '../../extent';

const strangers = createStrangers();
const WITH_NOTE = { note: document(NOTE) };

/** Andrés is assigned during the work and then passes the request to Natalia. She attaches and sends the script. */
async function sentByNatalia(): Promise<string> {
  const { cast } = strangers;
  const { diego, andres, natalia, carmen } = cast;
  const key = await requestAt('En soporte', cast);
  await carmen.json('PUT', `issue/${key}/assignee`, { accountId: andres.who.accountId });
  await must(diego, key, 'Finalizar con acción en Producción', { fields: { [SPENT]: 1 }, comment: NOTE });
  await andres.json('PUT', `issue/${key}/assignee`, { accountId: natalia.who.accountId });
  await natalia.attach(key, 'cambios.sql');
  await must(natalia, key, 'Enviar a verificación');
  return key;
}

describe('an assignee during the work does not approve', () => {
  it.each([0, 147, 148, 151, 600, 2500])('however long ago: %d edits', async (edits) => {
    const key = await sentByNatalia();
    strangers.busy(key, edits);
    expectRefused(await moveWith(strangers.cast.andres, key, 'Aprobar script', WITH_NOTE), /Debe hacerlo otra persona/);
    expectDone(await moveWith(strangers.cast.beatriz, key, 'Aprobar script', WITH_NOTE));
  });
});

describe('an exception holds however much others write afterwards', () => {
  it.each([0, 200, 400, 2000])('%d edits', async (edits) => {
    const { lucia, elena, carmen } = strangers.cast;
    const key = await requestAt('Por autorizar', strangers.cast);
    await must(lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes.' } });
    await must(elena, key, 'Autorizar excepción de horario', { fields: { [UNTIL]: '2027-03-02T21:00:00.000-0300' } });
    strangers.busy(key, edits);
    await strangers.late(async () => {
      expectDone(await moveWith(carmen, key, 'Autorizar implementación', {}));
    });
  });
});

type Step = readonly [Stage, run: (key: string) => Promise<unknown>];

/** Every step that reads the history. The test does not wait for its effects, because that may take a while. */
const STEPS: readonly Step[] = [
  [
    'Preparando script',
    async (key) => {
      await strangers.cast.diego.attach(key, 'arreglo.sql');
      return moveWith(strangers.cast.diego, key, 'Enviar a verificación', {});
    },
  ],
  ['Verificando script', (key) => moveWith(strangers.cast.beatriz, key, 'Aprobar script', WITH_NOTE)],
  ['Verificando script', (key) => moveWith(strangers.cast.beatriz, key, 'Solicitar revisión', WITH_NOTE)],
  [
    'Solicitando autorización',
    async (key) => {
      const fields = await strangers.cast.diego.fill(authorisationOf('a.sql').fields);
      return moveWith(strangers.cast.diego, key, 'Solicitar autorización', { fields });
    },
  ],
  ['Por autorizar', (key) => moveWith(strangers.cast.carmen, key, 'Autorizar implementación', {})],
  ['Implementando en Producción', (key) => moveWith(strangers.cast.hugo, key, 'Implementado', WITH_NOTE)],
];

const LENGTHS: readonly (readonly [entries: number, changes: number])[] = [
  [200, 5],
  [399, 1],
  [400, 5],
  [2000, 3],
  [2500, 6],
];

describe.each(inPart(LENGTHS, 2, 4))('%d entries of %d changes each', (entries, changes) => {
  it.each(STEPS.map(([stage, run], index) => [index, stage, run] as const))('step %d: %s', async (_, stage, run) => {
    const key = await requestAt(stage, strangers.cast);
    strangers.busy(key, entries, changes);
    expect(await run(key)).toBeNull();
  });
});

describe('lists are looked at whole', () => {
  it.each(['pantalla.png', 'acta.pdf'])('four hundred files such as %s, from the beginning', async (name) => {
    const { diego, beatriz, carmen, hugo } = strangers.cast;
    const key = await requestAt('En análisis', strangers.cast);
    strangers.attachMany(key, 'lucia', 400, name);
    await must(diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
    await must(diego, key, 'Finalizar con acción en Producción', { fields: { [SPENT]: 1 }, comment: NOTE });
    await diego.attach(key, 'arreglo.sql');
    expectDone(await diego.move(key, 'Enviar a verificación'));
    expectDone(await beatriz.move(key, 'Aprobar script', { comment: NOTE }));
    expectDone(await diego.move(key, 'Solicitar autorización', authorisationOf('arreglo.sql')));
    expectDone(await carmen.move(key, 'Autorizar implementación'));
    expectDone(await hugo.move(key, 'Implementado', { comment: NOTE }));
  });
});
