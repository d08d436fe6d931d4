import { addGroup, addPerson } from 'forge-sandbox/jira';
import { must, NOTE, requestAt } from '../walk';
import { createStrangers, expectDone, expectRefused } from './scene';
import { authorisationOf, REASON, SPENT, UNTIL } from './terms';

const strangers = createStrangers();
const ANOTHER = /Debe hacerlo otra persona/;

/** Account id of the assignee. */
const assignee = async (key: string): Promise<string | undefined> =>
  (await strangers.cast.rosa.issue(key)).fields.assignee?.accountId;

async function assign(key: string, to: string | null): Promise<void> {
  await strangers.cast.carmen.json('PUT', `issue/${key}/assignee`, { accountId: to });
}

describe('the second person is determined by the acts, not by their remains', () => {
  it('a person who started and finished the work without being assigned does not approve it', async () => {
    const { andres, diego, beatriz } = strangers.cast;
    const key = await requestAt('En análisis', strangers.cast);
    await must(andres, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
    await must(andres, key, 'Finalizar con acción en Producción', { fields: { [SPENT]: 1 }, comment: NOTE });
    await diego.attach(key, 'arreglo.sql');
    await must(diego, key, 'Enviar a verificación');
    expectRefused(await andres.move(key, 'Aprobar script', { comment: NOTE }), ANOTHER);
    expectRefused(await andres.move(key, 'Solicitar revisión', { comment: NOTE }), ANOTHER);
    expectDone(await beatriz.move(key, 'Aprobar script', { comment: NOTE }));
  });

  it('nor does an author who deleted his file, for a friend to attach the same', async () => {
    const { andres, diego } = strangers.cast;
    const key = await requestAt('Preparando script', strangers.cast);
    const id = await andres.attach(key, 'cambios.sql', 'UPDATE socios SET saldo = 0;');
    await andres.json('DELETE', `attachment/${id}`);
    await diego.attach(key, 'cambios.sql', 'UPDATE socios SET saldo = 0;');
    await must(diego, key, 'Enviar a verificación');
    expectRefused(await andres.move(key, 'Aprobar script', { comment: NOTE }), ANOTHER);
  });

  it('a short assignment at step 6 does not exclude the assignee', async () => {
    const { beatriz, diego } = strangers.cast;
    const key = await requestAt('Verificando script', strangers.cast);
    await assign(key, beatriz.who.accountId);
    await assign(key, diego.who.accountId);
    expectDone(await beatriz.move(key, 'Aprobar script', { comment: NOTE }));
  });

  it('the head does not authorise a script that she attached herself', async () => {
    const { carmen, diego, beatriz } = strangers.cast;
    await strangers.withRole('carmen', 'Soporte de Sistemas', async () => {
      const key = await requestAt('Preparando script', strangers.cast);
      await carmen.attach(key, 'arreglo.sql');
      await must(diego, key, 'Enviar a verificación');
      await must(beatriz, key, 'Aprobar script', { comment: NOTE });
      await must(diego, key, 'Solicitar autorización', authorisationOf('arreglo.sql'));
      expectRefused(await carmen.move(key, 'Autorizar implementación'), ANOTHER);
    });
  });

  it('the requester does not authorise the exception that she asked for, though of the general management', async () => {
    const { lucia, elena } = strangers.cast;
    await strangers.withRole('lucia', 'Gerencia General', async () => {
      const key = await requestAt('Por autorizar', strangers.cast);
      await must(lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes.' } });
      const valid = { fields: { [UNTIL]: '2027-03-02T21:00:00.000-0300' } };
      expectRefused(await lucia.move(key, 'Autorizar excepción de horario', valid), ANOTHER);
      expectDone(await elena.move(key, 'Autorizar excepción de horario', valid));
    });
  });
});

it('a round without a script of support is not approved, however that came about', async () => {
  const { rosa, diego, beatriz } = strangers.cast;
  const key = await requestAt('Preparando script', strangers.cast);
  await strangers.withRole('rosa', 'Soporte de Sistemas', async () => {
    await rosa.attach(key, 'cambios.sql');
    await strangers.withoutApp(() => must(diego, key, 'Enviar a verificación'));
  });
  // The author left support before the app bound the file.
  await strangers.sandbox.host.settle();
  expectRefused(await beatriz.move(key, 'Aprobar script', { comment: NOTE }), /^Ninguno de los archivos enviados/);
  expectDone(await beatriz.move(key, 'Solicitar revisión', { comment: NOTE }));
});

it('a colleague who has left is no holder of a role', async () => {
  const { carmen, natalia } = strangers.cast;
  const key = await requestAt('Por priorizar', strangers.cast);
  const person = strangers.sandbox.jira.site.people.get(natalia.who.accountId);
  if (person === undefined) throw new Error('Natalia is gone');
  const fields = { priority: 'High', 'Respaldo de la prioridad': 'Gerencia General' };
  await assign(key, natalia.who.accountId);
  person.active = false;
  try {
    expectRefused(await carmen.move(key, 'Priorizar y asignar', { fields }));
  } finally {
    person.active = true;
  }
  expectDone(await carmen.move(key, 'Priorizar y asignar', { fields: { ...fields, assignee: natalia.who.accountId } }));
});

it('the app assigns the person who did the work', async () => {
  const { lucia, hugo, diego } = strangers.cast;
  const key = await requestAt('Preparando script', strangers.cast);
  await assign(key, lucia.who.accountId);
  await diego.attach(key, 'arreglo.sql');
  await must(diego, key, 'Enviar a verificación');
  await must(strangers.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  await must(diego, key, 'Solicitar autorización', authorisationOf('arreglo.sql'));
  await must(strangers.cast.carmen, key, 'Autorizar implementación');
  await must(hugo, key, 'Implementado', { comment: NOTE });
  expect(await assignee(key)).toBe(diego.who.accountId);
});

it('a role that a group of sixty holds is told as a whole', async () => {
  const { jira } = strangers.sandbox;
  const group = addGroup(jira.site, 'sesenta');
  const emails = Array.from({ length: 60 }, (_, n) => `senior${String(n)}@example.org`);
  for (const email of emails) addPerson(jira.site, { email, displayName: email, groupIds: [group.groupId] });
  const { rosa, diego } = strangers.cast;
  const roles = await rosa.json<Record<string, string>>('GET', 'project/SOP/role');
  const id = roles['Analista Senior']?.split('/').at(-1) ?? '';
  await rosa.json('POST', `project/SOP/role/${id}`, { groupId: [group.groupId] });
  const key = await requestAt('Preparando script', strangers.cast);
  await diego.attach(key, 'arreglo.sql');
  await must(diego, key, 'Enviar a verificación');
  const mails = jira.site.outbox.filter(
    ({ issueKey, subject }) => issueKey === key && subject.includes('Enviar a verif'),
  );
  const toldOf = new Set(mails.flatMap(({ to }) => to));
  expect(emails.filter((email) => !toldOf.has(email))).toEqual([]);
  await rosa.json('DELETE', `project/SOP/role/${id}?groupId=${group.groupId}`);
});

it.each(['lucia', 'carmen'] as const)('no request ends without a resolution, cancelled by %s', async (who) => {
  const key = await requestAt('Por priorizar', strangers.cast);
  const refused = await strangers.cast[who].move(key, 'Cancelar', { comment: NOTE });
  // Jira refuses the cancellation, or sets a resolution.
  if (refused === null) expect((await strangers.cast.rosa.issue(key)).fields['resolution']).not.toBeNull();
});
