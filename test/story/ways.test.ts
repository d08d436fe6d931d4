import type { Cast } from './cast';
import { createScene } from './scene';
import { must, NOTE, OPEN, requestAt, REQUEST, type Stage } from './walk';

const scene = createScene();

/** The e-mails about a ticket: the subject without the ticket's name, and the recipients by first name. */
async function mails(key: string): Promise<readonly (readonly [subject: string, to: readonly string[]])[]> {
  const outbox = await scene.sandbox.outbox();
  return outbox
    .filter(({ issueKey }) => issueKey === key)
    .map(({ subject, to }) => [
      subject.slice(0, subject.lastIndexOf(':')),
      [...to].map((email) => email.split('.')[0] ?? '').sort(),
    ]);
}

it('walks the straight way to Production, and everybody is told what the procedure says', async () => {
  const key = await requestAt('Finalizado', scene.cast);
  const issue = await scene.cast.lucia.issue(key);
  expect(issue.fields.status.name).toBe('Finalizado');
  expect(issue.fields['resolution']).toMatchObject({ name: 'Done' });
  expect(await mails(key)).toEqual([
    [`[${key}] Priorizar y asignar`, ['diego', 'lucia']],
    [`[${key}] Enviar a verificación`, ['andres', 'beatriz']],
    [`[${key}] Solicitar autorización`, ['carmen']],
    [`[${key}] Autorizar implementación`, ['hugo', 'silvia']],
    [`[${key}] Implementado`, ['carmen', 'diego', 'lucia']],
    [`[${key}] Prueba satisfactoria`, ['lucia']],
    [`[${key}] Certificar`, ['diego']],
    [`[${key}] Comunicar resultado y finalizar`, ['carmen', 'lucia']],
  ]);
  const outbox = (await scene.sandbox.outbox()).filter(({ issueKey }) => issueKey === key);
  for (const subject of ['Solicitar autorización', 'Autorizar implementación']) {
    expect(outbox.find((mail) => mail.subject.includes(subject))?.text).toContain(
      '1. Ejecutar arreglo.sql en la base contable.',
    );
  }
  expect(outbox.at(-1)?.text).toContain(NOTE);
});

it('logs the declared time as work, in the name of who declared it', async () => {
  const key = await requestAt('Preparando script', scene.cast);
  const { worklogs } = await scene.cast.diego.json<{ worklogs: { timeSpentSeconds: number; comment: unknown }[] }>(
    'GET',
    `issue/${key}/worklog`,
  );
  expect(worklogs).toHaveLength(1);
  expect(worklogs[0]?.timeSpentSeconds).toBe(5400);
  expect(JSON.stringify(worklogs[0]?.comment)).toContain('Diego Rojas');
});

it('puts the person in charge whom the procedure names', async () => {
  const assignee = async (key: string) => (await scene.cast.lucia.issue(key)).fields.assignee?.displayName;
  const confirmation = await requestAt('Esperando confirmación', scene.cast);
  expect(await assignee(confirmation)).toBe('Carmen Villalba');
  await must(scene.cast.carmen, confirmation, 'Confirmar esfuerzo');
  expect(await assignee(confirmation)).toBe('Diego Rojas');
  const implementing = await requestAt('Implementando en Producción', scene.cast);
  expect(['Hugo Ramírez', 'Silvia Ortega']).toContain(await assignee(implementing));
  await must(scene.cast.silvia, implementing, 'Implementado', { comment: NOTE });
  expect(await assignee(implementing)).toBe('Diego Rojas');
});

it('gives a request that was assigned for its review back to the analyst with it', async () => {
  const { beatriz, carmen, lucia } = scene.cast;
  const key = await requestAt('Verificando script', scene.cast);
  await carmen.json('PUT', `issue/${key}/assignee`, { accountId: beatriz.who.accountId });
  await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
  expect((await lucia.issue(key)).fields.assignee?.displayName).toBe('Diego Rojas');
});

it('walks the way without Production', async () => {
  const key = await requestAt('En soporte', scene.cast);
  await must(scene.cast.diego, key, 'Finalizar sin acción en Producción', {
    fields: { 'Tiempo dedicado (horas)': 0.5 },
    comment: NOTE,
  });
  expect(await scene.cast.lucia.status(key)).toBe('Comunicando resultado');
  await must(scene.cast.diego, key, 'Comunicar resultado y finalizar', {
    fields: { resolution: 'Done' },
    comment: NOTE,
  });
  expect(await scene.cast.lucia.status(key)).toBe('Finalizado');
});

it('walks the way above four hours', async () => {
  const key = await requestAt('Esperando confirmación', scene.cast);
  await must(scene.cast.carmen, key, 'Confirmar esfuerzo');
  expect(await scene.cast.lucia.status(key)).toBe('En soporte');
});

describe('every way back', () => {
  type Row = readonly [from: Stage, who: keyof Cast, transition: string, to: string];
  const ROWS: readonly Row[] = [
    ['Por priorizar', 'carmen', 'Devolver por incompleta', 'Incompleta'],
    ['Esperando confirmación', 'carmen', 'Re-priorizar', 'Por priorizar'],
    ['En soporte', 'diego', 'Re-estimar', 'En análisis'],
    ['Verificando script', 'beatriz', 'Solicitar revisión', 'Preparando script'],
    ['Solicitando autorización', 'diego', 'Volver a preparar el script', 'Preparando script'],
    ['Por autorizar', 'carmen', 'Rechazar autorización', 'Solicitando autorización'],
    ['Implementando en Producción', 'hugo', 'No se pudo implementar', 'Preparando script'],
    ['Probando en Producción', 'diego', 'Prueba no satisfactoria', 'Preparando script'],
    ['Certificando en Producción', 'lucia', 'No certificar', 'Preparando script'],
  ];

  it.each(ROWS)('%s: %s does "%s" to %s', async (from, who, transition, to) => {
    const key = await requestAt(from, scene.cast);
    await must(scene.cast[who], key, transition, { comment: NOTE });
    expect(await scene.cast.lucia.status(key)).toBe(to);
  });

  it('a returned request is completed and filed again', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    const description = 'Desde ayer el cierre diario de la sucursal Centro muestra una diferencia de 350.000.';
    await must(scene.cast.lucia, key, 'Completar y reenviar', { fields: { ...REQUEST, description } });
    expect(await scene.cast.lucia.status(key)).toBe('Por priorizar');
  });

  it('a question is answered', async () => {
    const key = await requestAt('Esperando información', scene.cast);
    await must(scene.cast.lucia, key, 'Responder', { fields: { 'Información Adicional': 'Ocurre desde el lunes.' } });
    expect(await scene.cast.lucia.status(key)).toBe('En análisis');
  });
});

describe('cancelling', () => {
  it.each<readonly [Stage, 'lucia' | 'carmen']>([
    ['Por priorizar', 'lucia'],
    ['Por priorizar', 'carmen'],
    ['Esperando información', 'lucia'],
    ['Esperando confirmación', 'carmen'],
  ])('%s by %s', async (from, who) => {
    const key = await requestAt(from, scene.cast);
    await must(scene.cast[who], key, 'Cancelar', { comment: NOTE, fields: { resolution: "Won't Do" } });
    const { fields } = await scene.cast.lucia.issue(key);
    expect(fields.status.name).toBe('Cancelado');
    expect(fields['resolution']).toMatchObject({ name: "Won't Do" });
  });

  it('a returned request by its requester', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    await must(scene.cast.lucia, key, 'Cancelar', { comment: NOTE, fields: { resolution: "Won't Do" } });
    expect(await scene.cast.lucia.status(key)).toBe('Cancelado');
  });
});

it('an exception is asked for, authorised and used after the cut-off', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  await must(scene.cast.lucia, key, 'Solicitar excepción de horario', {
    fields: { 'Motivo de la excepción de horario': 'Mañana cierra el mes.' },
  });
  await must(scene.cast.elena, key, 'Autorizar excepción de horario', {
    fields: { 'Excepción de horario válida hasta': '2027-03-02T20:00:00.000-0300' },
  });
  expect(await scene.cast.lucia.status(key)).toBe('Por autorizar');
  await scene.sandbox.setClock('2027-03-02T19:00:00-03:00');
  await must(scene.cast.carmen, key, 'Autorizar implementación');
  expect(await scene.cast.lucia.status(key)).toBe('Implementando en Producción');
  await scene.sandbox.setClock(OPEN);
});

it('no function of the app has failed on the way', async () => {
  expect(await scene.sandbox.failures()).toEqual([]);
});
