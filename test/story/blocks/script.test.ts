import type { Cast } from '../cast';
import { must, NOTE, PRIORITISED, requestAt, type Stage } from '../walk';
import { another } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, state } = createBlocks();

const KEPT_FIELD = 'Se mantienen los archivos anteriores';
const KEPT = { fields: { [KEPT_FIELD]: ['Siguen vigentes, tal como están'] } };

describe('5 Enviar a verificación', () => {
  it('wants a script, and a picture is none', async () => {
    const key = await requestAt('Preparando script', scene.cast);
    const messages = [expect.stringMatching(/^Adjunte el script o la corrección \(archivos \.sql, /)];
    const before = await state(key);
    expect((await scene.cast.diego.move(key, 'Enviar a verificación'))?.messages).toEqual(messages);
    expect(await state(key)).toEqual(before);
    await scene.cast.diego.attach(key, 'pantalla.png');
    expect((await scene.cast.diego.move(key, 'Enviar a verificación'))?.messages).toEqual(messages);
  });

  it('is not content with what the requester attached, nor with what is older than the work', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await scene.cast.lucia.attach(key, 'error_pantalla.txt');
    await scene.cast.natalia.attach(key, 'de_antes.sql');
    await must(scene.cast.carmen, key, 'Priorizar y asignar', PRIORITISED(scene.cast));
    await must(scene.cast.diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
    await must(scene.cast.diego, key, 'Finalizar con acción en Producción', {
      fields: { 'Tiempo dedicado (horas)': 1 },
      comment: NOTE,
    });
    const messages = [expect.stringMatching(/^Adjunte el script o la corrección .* desde que empezó el trabajo\.$/)];
    expect((await scene.cast.diego.move(key, 'Enviar a verificación'))?.messages).toEqual(messages);
    await scene.cast.lucia.attach(key, 'propuesta.sql');
    expect((await scene.cast.diego.move(key, 'Enviar a verificación'))?.messages).toEqual(messages);
    // The script is by support, whoever sends it.
    await scene.cast.natalia.attach(key, 'arreglo.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
  });

  it('wants a newer script after a review, and no word does instead', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    await must(scene.cast.beatriz, key, 'Solicitar revisión', { comment: NOTE });
    const message = 'El script fue devuelto en la revisión: adjunte una versión posterior a la devolución.';
    await refuses(key, 'diego', 'Enviar a verificación', {}, [message]);
    await refuses(key, 'diego', 'Enviar a verificación', KEPT, [message]);
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
  });

  it.each<readonly [Stage, keyof Cast, transition: string]>([
    ['Solicitando autorización', 'diego', 'Volver a preparar el script'],
    ['Implementando en Producción', 'hugo', 'No se pudo implementar'],
    ['Probando en Producción', 'diego', 'Prueba no satisfactoria'],
    ['Certificando en Producción', 'lucia', 'No certificar'],
  ])('%s: after "%s: %s" wants a newer one, or the word that it stays', async (stage, who, transition) => {
    const key = await requestAt(stage, scene.cast);
    await must(scene.cast[who], key, transition, { comment: NOTE });
    const message =
      'La solicitud volvió a este paso: adjunte una versión nueva del script o, si sigue vigente tal como está, márquelo en «Se mantienen los archivos anteriores».';
    await refuses(key, 'diego', 'Enviar a verificación', {}, [message]);
    await refuses(key, 'diego', 'Enviar a verificación', { fields: { [KEPT_FIELD]: [] } }, [message]);
    await must(scene.cast.diego, key, 'Enviar a verificación', KEPT);
  });
});

describe('6a and 6b, the second person', () => {
  it.each(['Aprobar script', 'Solicitar revisión'])(
    '"%s" is not for the author, the sender or the assignee',
    async (transition) => {
      const key = await requestAt('En análisis', scene.cast);
      await scene.cast.carmen.json('PUT', `issue/${key}/assignee`, { accountId: scene.cast.andres.who.accountId });
      await must(scene.cast.andres, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
      await must(scene.cast.andres, key, 'Finalizar con acción en Producción', {
        fields: { 'Tiempo dedicado (horas)': 1 },
        comment: NOTE,
      });
      await scene.cast.andres.attach(key, 'arreglo.sql');
      await must(scene.cast.andres, key, 'Enviar a verificación');
      const all = another('usted llevó la solicitud a este estado', 'usted adjuntó uno de los archivos');
      await refuses(key, 'andres', transition, { comment: NOTE }, [all]);
      // Reassigning does not help: an assignee during the work stays one.
      await scene.cast.andres.json('PUT', `issue/${key}/assignee`, { accountId: scene.cast.diego.who.accountId });
      await refuses(key, 'andres', transition, { comment: NOTE }, [all]);
    },
  );

  const WORKER = another('usted participó en el trabajo de esta ronda');
  const worked = { fields: { 'Tiempo dedicado (horas)': 1 }, comment: NOTE };

  it('an assignee during the work does not approve, after any number of edits', async () => {
    const { andres, carmen, lucia, natalia } = scene.cast;
    const key = await requestAt('En soporte', scene.cast);
    await carmen.json('PUT', `issue/${key}/assignee`, { accountId: andres.who.accountId });
    await carmen.json('PUT', `issue/${key}/assignee`, { accountId: natalia.who.accountId });
    await must(natalia, key, 'Finalizar con acción en Producción', worked);
    await natalia.attach(key, 'arreglo.sql');
    await must(natalia, key, 'Enviar a verificación');
    for (let n = 0; n < 148; n += 1)
      await lucia.json('PUT', `issue/${key}`, { fields: { summary: `El cierre diario no cuadra (${String(n)})` } });
    await refuses(key, 'andres', 'Aprobar script', { comment: NOTE }, [WORKER]);
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  });

  it('a person who began and finished the work does not approve, though never assigned', async () => {
    const { andres, diego } = scene.cast;
    const key = await requestAt('En análisis', scene.cast);
    await must(andres, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
    await must(andres, key, 'Finalizar con acción en Producción', worked);
    await diego.attach(key, 'arreglo.sql');
    await must(diego, key, 'Enviar a verificación');
    await refuses(key, 'andres', 'Aprobar script', { comment: NOTE }, [WORKER]);
  });

  it('nor who deleted the file that a friend attached again', async () => {
    const { andres, diego } = scene.cast;
    const key = await requestAt('Preparando script', scene.cast);
    const id = await andres.attach(key, 'arreglo.sql', 'SELECT 1;');
    await andres.json('DELETE', `attachment/${id}`);
    await diego.attach(key, 'arreglo.sql', 'SELECT 1;');
    await must(diego, key, 'Enviar a verificación');
    await refuses(key, 'andres', 'Aprobar script', { comment: NOTE }, [WORKER]);
  });

  it('a short assignment during the verification excludes no person', async () => {
    const { beatriz, carmen, diego } = scene.cast;
    const key = await requestAt('Verificando script', scene.cast);
    await carmen.json('PUT', `issue/${key}/assignee`, { accountId: beatriz.who.accountId });
    await carmen.json('PUT', `issue/${key}/assignee`, { accountId: diego.who.accountId });
    await must(beatriz, key, 'Aprobar script', { comment: NOTE });
  });

  it('the author of one of the scripts does not approve, even when another person sent them', async () => {
    const key = await requestAt('Preparando script', scene.cast);
    await scene.cast.diego.attach(key, 'uno.sql');
    await scene.cast.andres.attach(key, 'dos.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
    await refuses(key, 'andres', 'Aprobar script', { comment: NOTE }, [another('usted adjuntó uno de los archivos')]);
  });
});

describe('6a, what is approved is what was sent', () => {
  it('deleting what was added mends it, as the message says', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    const id = await scene.cast.marcos.attach(key, 'otro.sql');
    await refuses(key, 'beatriz', 'Aprobar script', { comment: NOTE }, [
      'Se agregaron archivos después del envío a verificación: «otro.sql» fue agregado por Marcos Ayala el …. Elimine lo que se agregó por error o use «Solicitar revisión» para que se envíen de nuevo.',
    ]);
    await scene.cast.marcos.json('DELETE', `attachment/${id}`);
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
  });

  const changed = (what: string): string =>
    `Los archivos cambiaron después del envío a verificación: ${what}. Use «Solicitar revisión» para que se envíen de nuevo.`;

  it('not after a script was deleted, and there is a way back', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    const { fields } = await scene.cast.diego.issue(key);
    await scene.cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
    await refuses(key, 'beatriz', 'Aprobar script', { comment: NOTE }, [
      changed('«arreglo.sql» fue eliminado por Diego Rojas el …'),
    ]);
    await must(scene.cast.beatriz, key, 'Solicitar revisión', { comment: NOTE });
  });

  it.each([
    'otro.sql',
    'otro.sql ',
    'otro.SQL.',
    'otro.sql\u200b',
    'otro.plsql',
    'otro.txt',
    'otro',
    'otro.sql.png',
    'otro.pdf',
  ])('not after "%s" was added', async (name) => {
    const key = await requestAt('Verificando script', scene.cast);
    await scene.cast.marcos.attach(key, name, 'DROP TABLE socios;');
    const refused = await scene.cast.beatriz.move(key, 'Aprobar script', { comment: NOTE });
    expect(refused?.messages[0]).toMatch(/^Se agregaron archivos después del envío a verificación: «otro/);
  });
});
