import { must, NOTE, REQUEST, requestAt } from '../walk';
import { createStrangers, expectDone, expectRefused } from './scene';
import { authorisationOf, ESTIMATE, REASON, REASONS, TESTED, UNTIL } from './terms';

const strangers = createStrangers();
const VALID = '2027-03-02T21:00:00.000-0300';

describe('a value counts by who wrote it and since when, never by being there', () => {
  it('a moment that an analyst wrote through an edit screen opens nothing', async () => {
    const { lucia, carmen, elena } = strangers.cast;
    const key = await requestAt('Por autorizar', strangers.cast);
    await must(lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes.' } });
    await strangers.tamper(key, 'diego', UNTIL, VALID);
    await strangers.late(async () => {
      expectRefused(await carmen.move(key, 'Autorizar implementación'), /17:00/);
      await must(elena, key, 'Autorizar excepción de horario', { fields: { [UNTIL]: '2027-03-02T21:30:00.000-0300' } });
      // The changed field does not prolong the exception that the general management authorised.
      await strangers.tamper(key, 'diego', UNTIL, '2027-03-09T21:00:00.000-0300');
      strangers.sandbox.clock.set(new Date('2027-03-03T19:00:00-03:00'));
      expectRefused(await carmen.move(key, 'Autorizar implementación'), /17:00/);
    });
  });

  it('an estimate of the analysis before, while the app has not emptied it yet', async () => {
    const { diego } = strangers.cast;
    const key = await requestAt('En soporte', strangers.cast);
    await strangers.withoutApp(async () => {
      await must(diego, key, 'Re-estimar', { comment: NOTE });
      expectRefused(await diego.move(key, 'Iniciar soporte'), /estimación/i);
    });
    expectDone(await diego.move(key, 'Iniciar soporte', { fields: { [ESTIMATE]: 3 } }));
  });

  it('an estimate that the requester wrote through an edit screen', async () => {
    const { diego } = strangers.cast;
    const key = await requestAt('En análisis', strangers.cast);
    await strangers.tamper(key, 'lucia', ESTIMATE, 1);
    expectRefused(await diego.move(key, 'Iniciar soporte'), /estimación/i);
    expectDone(await diego.move(key, 'Iniciar soporte', { fields: { [ESTIMATE]: 2 } }));
  });

  it('a confirmation is asked for again with an estimate and reasons of now', async () => {
    const { diego, carmen } = strangers.cast;
    const key = await requestAt('Esperando confirmación', strangers.cast);
    await must(carmen, key, 'Re-priorizar', { comment: NOTE });
    const assignee = diego.who.accountId;
    await must(carmen, key, 'Priorizar y asignar', { fields: { assignee } });
    expectRefused(await diego.move(key, 'Solicitar confirmación del esfuerzo'), /Estimación|Motivos/);
    const anew = { [ESTIMATE]: 8, [REASONS]: 'Ahora son cuatro módulos.' };
    expectDone(await diego.move(key, 'Solicitar confirmación del esfuerzo', { fields: anew }));
  });
});

/** Adds an option to a field of the procedure, as a Jira administrator can. */
async function addOption(field: string, value: string): Promise<void> {
  const { rosa } = strangers.cast;
  const [id = ''] = Object.keys(await rosa.fill({ [field]: null }));
  const contexts = await rosa.json<{ values: { id: string }[] }>('GET', `field/${id}/context`);
  for (const context of contexts.values)
    await rosa.json('POST', `field/${id}/context/${context.id}/option`, { options: [{ value }] });
}

describe('a declaration is the option that was installed, not any that somebody adds', () => {
  it('tests concluded', async () => {
    await addOption(TESTED, 'Sin pruebas');
    const key = await requestAt('Solicitando autorización', strangers.cast);
    const { fields } = authorisationOf('arreglo.sql');
    expectRefused(
      await strangers.cast.diego.move(key, 'Solicitar autorización', {
        fields: { ...fields, [TESTED]: ['Sin pruebas'] },
      }),
      TESTED,
    );
  });

  it('the problem was looked at first', async () => {
    await addOption('Revisión previa del problema', 'No hace falta');
    const answer = await strangers.cast.lucia.create({ ...REQUEST, 'Revisión previa del problema': ['No hace falta'] });
    expect(answer).toMatchObject({ status: 400 });
  });
});

it('forged checksums open no gate', async () => {
  const { diego, beatriz } = strangers.cast;
  const key = await requestAt('Preparando script', strangers.cast);
  const id = await diego.attach(key, 'arreglo.sql');
  await strangers.withoutApp(async () => {
    await must(diego, key, 'Enviar a verificación');
    const sent = strangers
      .issue(key)
      .changelog.findLast(({ items }) => items.some(({ fieldId }) => fieldId === 'status'));
    const file = { ids: [Number(id)], filenames: ['arreglo.sql'], sizes: [9], authors: [diego.who.accountId] };
    const forged = { ...file, round: sent?.id, at: '2027-03-02T13:00:00.000Z', executionId: 'x', approval: null };
    await diego.send('PUT', `issue/${key}/properties/support-procedure-evidence`, {
      ...forged,
      sha256: ['0'.repeat(64)],
    });
    expectRefused(await beatriz.move(key, 'Aprobar script', { comment: NOTE }));
  });
});
