import { createHash } from 'node:crypto';
import { AUTHORISATION, must, NOTE, requestAt } from '../walk';
import { createStrangers, expectDone, expectRefused, KEPT, told } from './scene';
import { authorisationOf, INSTRUCTION, TESTED } from './terms';

const strangers = createStrangers();
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

it('a returned file may never run', async () => {
  const { diego, beatriz, carmen } = strangers.cast;
  const key = await requestAt('Preparando script', strangers.cast);
  await diego.attach(key, 'vista_aportes.sql', 'SELECT 1;');
  await must(diego, key, 'Enviar a verificación');
  await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
  await diego.attach(key, 'vista_aportes_v2.sql', 'SELECT 2;');
  await must(diego, key, 'Enviar a verificación');
  await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  await must(diego, key, 'Solicitar autorización', authorisationOf('vista_aportes_v2.sql'));
  await must(carmen, key, 'Autorizar implementación');
  const mail = strangers.mail(key, 'Autorizar implementación');
  expect(mail).toContain(sha256('SELECT 2;'));
  expect(mail).not.toContain(sha256('SELECT 1;'));
});

it('a file that the requester attached on filing is no script', async () => {
  const { lucia, diego } = strangers.cast;
  const key = await requestAt('Por priorizar', strangers.cast);
  await lucia.attach(key, 'error_pantalla.txt');
  await must(strangers.cast.carmen, key, 'Priorizar y asignar', {
    fields: { priority: 'High', 'Respaldo de la prioridad': 'Gerencia General', assignee: diego.who.accountId },
  });
  await must(diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
  await must(diego, key, 'Finalizar con acción en Producción', {
    fields: { 'Tiempo dedicado (horas)': 1 },
    comment: NOTE,
  });
  expectRefused(await diego.move(key, 'Enviar a verificación'), /script/);
  // A file that she attaches during the work does not count either.
  await lucia.attach(key, 'mi_arreglo.sql');
  expectRefused(await diego.move(key, 'Enviar a verificación'), /script/);
  await diego.attach(key, 'arreglo.sql');
  expectDone(await diego.move(key, 'Enviar a verificación'));
});

it('an instruction is written anew for each approved set', async () => {
  const { diego, beatriz, carmen } = strangers.cast;
  const key = await requestAt('Por autorizar', strangers.cast);
  await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
  await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
  await diego.attach(key, 'v6.sql');
  await must(diego, key, 'Enviar a verificación');
  await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  const { [INSTRUCTION]: instruction, ...rest } = authorisationOf('v6.sql').fields;
  expectRefused(await diego.move(key, 'Solicitar autorización', { fields: rest }), INSTRUCTION);
  expectRefused(
    await diego.move(key, 'Solicitar autorización', {
      fields: { ...rest, [INSTRUCTION]: AUTHORISATION.fields?.[INSTRUCTION] ?? null },
    }),
    INSTRUCTION,
  );
  expectDone(
    await diego.move(key, 'Solicitar autorización', { fields: { ...rest, [INSTRUCTION]: instruction ?? null } }),
  );
});

describe('where the script was not refused, the analyst says that it stays', () => {
  it.each<readonly [string, (key: string) => Promise<void>]>([
    [
      'No se pudo implementar',
      (key) => must(strangers.cast.hugo, key, 'No se pudo implementar', { comment: 'Me falta un permiso en la base.' }),
    ],
    [
      'Prueba no satisfactoria',
      async (key) => {
        await must(strangers.cast.hugo, key, 'Implementado', { comment: NOTE });
        await must(strangers.cast.diego, key, 'Prueba no satisfactoria', { comment: NOTE });
      },
    ],
    [
      'No certificar',
      async (key) => {
        await must(strangers.cast.hugo, key, 'Implementado', { comment: NOTE });
        await must(strangers.cast.diego, key, 'Prueba satisfactoria', { comment: NOTE });
        await must(strangers.cast.lucia, key, 'No certificar', { comment: NOTE });
      },
    ],
  ])('after "%s"', async (_, back) => {
    const { diego, beatriz } = strangers.cast;
    const key = await requestAt('Implementando en Producción', strangers.cast);
    await back(key);
    const refused = await diego.move(key, 'Enviar a verificación');
    expectRefused(refused);
    expect(told(refused)).not.toMatch(/devuelto/);
    expectDone(await diego.move(key, 'Enviar a verificación', KEPT));
    // The senior can still verify the round, and its tests must be reported again.
    expectDone(await beatriz.move(key, 'Aprobar script', { comment: NOTE }));
    expectRefused(await diego.move(key, 'Solicitar autorización', { fields: { [TESTED]: [] } }), INSTRUCTION);
    expectDone(await diego.move(key, 'Solicitar autorización', authorisationOf('arreglo.sql otra vez')));
  });

  it('after the own "Volver a preparar el script"', async () => {
    const { diego } = strangers.cast;
    const key = await requestAt('Solicitando autorización', strangers.cast);
    await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
    const refused = await diego.move(key, 'Enviar a verificación');
    expectRefused(refused);
    expect(told(refused)).not.toMatch(/devuelto/);
    expectDone(await diego.move(key, 'Enviar a verificación', KEPT));
  });
});

it('after a review a word is not enough: a newer version is', async () => {
  const { diego, beatriz } = strangers.cast;
  const key = await requestAt('Verificando script', strangers.cast);
  await must(beatriz, key, 'Solicitar revisión', { comment: NOTE });
  expectRefused(await diego.move(key, 'Enviar a verificación'), /versión/);
  expectRefused(await diego.move(key, 'Enviar a verificación', KEPT), /versión/);
  await diego.attach(key, 'arreglo_v2.sql');
  expectDone(await diego.move(key, 'Enviar a verificación'));
});

it('deleting a file that was added mends the gate, and the message says so', async () => {
  const { natalia, carmen } = strangers.cast;
  const key = await requestAt('Por autorizar', strangers.cast);
  const id = await natalia.attach(key, 'extra.sql');
  expectRefused(await carmen.move(key, 'Autorizar implementación'), /extra\.sql/, /elimin/i);
  await natalia.json('DELETE', `attachment/${id}`);
  expectDone(await carmen.move(key, 'Autorizar implementación'));
});
