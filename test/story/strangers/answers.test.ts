import { must, NOTE, PRIORITISED, REQUEST, requestAt } from '../walk';
import { createStrangers, expectDone, expectRefused } from './scene';
import { authorisationOf, REASON, UNTIL } from './terms';

const strangers = createStrangers();
const EXPERIENCE = 'Experiencia del Usuario';
const MORE = 'Información Adicional';
const ASKED = 'Información solicitada';

/** A request in analysis that was filed with "Experiencia del Usuario". */
async function filedWithExperience(): Promise<string> {
  const { lucia, carmen } = strangers.cast;
  const key = await lucia.create({ ...REQUEST, [EXPERIENCE]: 'Uso el sistema desde hace dos años.' });
  if (typeof key !== 'string') throw new Error(JSON.stringify(key));
  await must(carmen, key, 'Priorizar y asignar', PRIORITISED(strangers.cast));
  return key;
}

describe('3b: a requested field must be written after the question', () => {
  it.each([[[EXPERIENCE]], [[]]])('filled in on filing, with %j marked', async (marked) => {
    const { diego, lucia } = strangers.cast;
    const key = await filedWithExperience();
    await must(diego, key, 'Solicitar información', { fields: { [ASKED]: marked }, comment: NOTE });
    expectRefused(await lucia.move(key, 'Responder'));
    expectDone(await lucia.move(key, 'Responder', { fields: { [EXPERIENCE]: 'Lo uso a diario, desde la sucursal.' } }));
  });

  it('the same was asked for once before', async () => {
    const { diego, lucia } = strangers.cast;
    const key = await requestAt('En análisis', strangers.cast);
    const ask = { fields: { [ASKED]: [MORE] }, comment: NOTE };
    await must(diego, key, 'Solicitar información', ask);
    await must(lucia, key, 'Responder', { fields: { [MORE]: 'La sucursal Centro.' } });
    await must(diego, key, 'Solicitar información', ask);
    expectRefused(await lucia.move(key, 'Responder'), MORE);
    expectDone(await lucia.move(key, 'Responder', { fields: { [MORE]: 'También la sucursal Norte.' } }));
  });
});

describe('a way back needs a real answer', () => {
  it('2c: an untouched request', async () => {
    const { carmen, lucia } = strangers.cast;
    const key = await requestAt('Por priorizar', strangers.cast);
    await must(carmen, key, 'Devolver por incompleta', { comment: NOTE });
    // Entries of other apps are no answer of the requester.
    strangers.busy(key, 3, 1, 1);
    expectRefused(await lucia.move(key, 'Completar y reenviar'));
    expectDone(await lucia.move(key, 'Completar y reenviar', { comment: 'Está todo lo que puedo decir.' }));
    await must(carmen, key, 'Devolver por incompleta', { comment: NOTE });
    const changed = { description: 'Desde ayer, el cierre de la sucursal Centro difiere en 12.000.' };
    expectDone(await lucia.move(key, 'Completar y reenviar', { fields: changed }));
  });

  it('7 after a refusal', async () => {
    const { carmen, diego } = strangers.cast;
    const key = await requestAt('Por autorizar', strangers.cast);
    await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
    expectRefused(await diego.move(key, 'Solicitar autorización'));
    expectDone(await diego.move(key, 'Solicitar autorización', { comment: 'La instrucción es la que corresponde.' }));
    await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
    expectDone(await diego.move(key, 'Solicitar autorización', authorisationOf('arreglo.sql, de noche')));
  });
});

describe('exceptions', () => {
  it('the reason that was given for the first script does not do for the second', async () => {
    const { lucia, carmen, diego, beatriz, elena } = strangers.cast;
    const key = await requestAt('Por autorizar', strangers.cast);
    await must(lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes.' } });
    await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
    await diego.attach(key, 'arreglo_v2.sql');
    await must(diego, key, 'Enviar a verificación');
    await must(beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(diego, key, 'Solicitar autorización', authorisationOf('arreglo_v2.sql'));
    const valid = { fields: { [UNTIL]: '2027-03-02T21:00:00.000-0300' } };
    expectRefused(await elena.move(key, 'Autorizar excepción de horario', valid), /Nadie pidió una excepción/);
    await must(lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'El banco espera el archivo.' } });
    expectDone(await elena.move(key, 'Autorizar excepción de horario', valid));
  });

  it('forty of them, asked for in a minute, do not flood the general management', async () => {
    const { lucia } = strangers.cast;
    const key = await requestAt('Por autorizar', strangers.cast);
    const mails = (): number =>
      strangers.sandbox.jira.site.outbox.filter(
        ({ issueKey, subject }) => issueKey === key && subject.includes('Solicitar excepción'),
      ).length;
    for (let n = 0; n < 40; n += 1)
      await lucia.move(key, 'Solicitar excepción de horario', {
        fields: { [REASON]: `Mañana cierra el mes (${String(n)}).` },
      });
    expect(mails()).toBeGreaterThan(0);
    expect(mails()).toBeLessThan(10);
    const before = mails();
    for (let n = 0; n < 5; n += 1)
      await lucia.move(key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes (39).' } });
    expect(mails()).toBe(before);
  });
});
