import { must, NOTE, requestAt } from '../walk';
import { another } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, state } = createBlocks();

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

  it('wants a newer script after it was sent back', async () => {
    const key = await requestAt('Verificando script', scene.cast);
    await must(scene.cast.beatriz, key, 'Solicitar revisión', { comment: NOTE });
    const message = 'El script fue devuelto: adjunte una versión posterior a la devolución.';
    await refuses(key, 'diego', 'Enviar a verificación', {}, [message]);
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
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
      const all = another(
        'usted llevó la solicitud a este estado',
        'usted adjuntó uno de los archivos',
        'usted es o fue la persona asignada',
      );
      await refuses(key, 'andres', transition, { comment: NOTE }, [all]);
      // Nor by stepping aside: who was assigned while the work was done stays so.
      await scene.cast.andres.json('PUT', `issue/${key}/assignee`, { accountId: scene.cast.diego.who.accountId });
      await refuses(key, 'andres', transition, { comment: NOTE }, [all]);
    },
  );

  it('who attached one of the scripts does not approve, even when another sent them', async () => {
    const key = await requestAt('Preparando script', scene.cast);
    await scene.cast.diego.attach(key, 'uno.sql');
    await scene.cast.andres.attach(key, 'dos.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
    await refuses(key, 'andres', 'Aprobar script', { comment: NOTE }, [another('usted adjuntó uno de los archivos')]);
  });
});

describe('6a, what is approved is what was sent', () => {
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

  it.each(['otro.sql', 'otro.sql ', 'otro.SQL.', 'otro.sql\u200b', 'otro.plsql', 'otro.txt', 'otro'])(
    'not after "%s" was added',
    async (name) => {
      const key = await requestAt('Verificando script', scene.cast);
      await scene.cast.marcos.attach(key, name, 'DROP TABLE socios;');
      const refused = await scene.cast.beatriz.move(key, 'Aprobar script', { comment: NOTE });
      expect(refused?.messages[0]).toMatch(/^Los archivos cambiaron después del envío a verificación: «otro/);
    },
  );
});
