import { AUTHORISATION_AGAIN, must, NOTE, requestAt, type Stage } from '../walk';
import { another } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, withRole } = createBlocks();

describe('8a and 9a, scripts unchanged since their approval', () => {
  type Row = readonly [Stage, 'carmen' | 'hugo', transition: string, back: string];
  const GATES: readonly Row[] = [
    [
      'Por autorizar',
      'carmen',
      'Autorizar implementación',
      '«Rechazar autorización» y luego «Volver a preparar el script»',
    ],
    ['Implementando en Producción', 'hugo', 'Implementado', '«No se pudo implementar»'],
  ];
  const added = (what: string, back: string): string =>
    `Se agregaron archivos después del visto bueno: ${what}. Elimine lo que se agregó por error; si hace falta, la solicitud debe volver a «Preparando script» y verificarse de nuevo: use ${back}.`;
  const changed = (what: string, back: string): string =>
    `Los archivos cambiaron después del visto bueno: ${what}. La solicitud debe volver a «Preparando script» y verificarse de nuevo: use ${back}.`;

  it.each(GATES)('%s: a script added', async (stage, who, transition, back) => {
    const key = await requestAt(stage, scene.cast);
    const id = await scene.cast.diego.attach(key, 'extra.sql', 'DROP TABLE socios;');
    await refuses(key, who, transition, { comment: NOTE }, [
      added('«extra.sql» fue agregado por Diego Rojas el …', back),
    ]);
    // The remedy in the message works.
    await scene.cast.diego.json('DELETE', `attachment/${id}`);
    await must(scene.cast[who], key, transition, stage === 'Por autorizar' ? {} : { comment: NOTE });
  });

  it.each(GATES)('%s: a script removed', async (stage, who, transition, back) => {
    const key = await requestAt(stage, scene.cast);
    await removeScript(key);
    await refuses(key, who, transition, { comment: NOTE }, [
      changed('«arreglo.sql» fue eliminado por Diego Rojas el …', back),
    ]);
  });

  it.each(GATES)('%s: a script replaced under the same name', async (stage, who, transition, back) => {
    const key = await requestAt(stage, scene.cast);
    await removeScript(key);
    await scene.cast.natalia.attach(key, 'arreglo.sql', 'DELETE FROM socios;');
    await refuses(key, who, transition, { comment: NOTE }, [
      changed('«arreglo.sql» fue reemplazado por Natalia Ferreira el …', back),
    ]);
  });

  it.each(GATES)('%s: a script removed and another added', async (stage, who, transition, back) => {
    const key = await requestAt(stage, scene.cast);
    await removeScript(key);
    await scene.cast.natalia.attach(key, 'otro.sql');
    await refuses(key, who, transition, { comment: NOTE }, [
      changed(
        '«otro.sql» fue agregado por Natalia Ferreira el …; «arreglo.sql» fue eliminado por Diego Rojas el …',
        back,
      ),
    ]);
  });

  it.each(['parche.sql.png', 'parche.pdf', 'parche.gif;', 'parche.png ', 'parche.png\u200b', 'parche'])(
    'a later file that is not plainly a picture: "%s"',
    async (name) => {
      const key = await requestAt('Por autorizar', scene.cast);
      await scene.cast.natalia.attach(key, name, 'DROP TABLE socios;');
      const refused = await scene.cast.carmen.move(key, 'Autorizar implementación');
      expect(refused?.messages).toHaveLength(1);
      expect(refused?.messages[0]).toMatch(/^Se agregaron archivos después del visto bueno: «.*parche.*» fue agregado/);
    },
  );

  it.each(['pantalla.jfif', 'pantalla.tiff', 'pantalla.heif', 'pantalla.AVIF', 'Captura de 10.15.png'])(
    'a later picture passes: %s',
    async (name) => {
      const key = await requestAt('Por autorizar', scene.cast);
      await scene.cast.natalia.attach(key, name);
      await must(scene.cast.carmen, key, 'Autorizar implementación');
    },
  );

  it('a file that was added and deleted again does not block, nor does a picture', async () => {
    const key = await requestAt('Por autorizar', scene.cast);
    const id = await scene.cast.diego.attach(key, 'extra.sql');
    await scene.cast.diego.json('DELETE', `attachment/${id}`);
    await scene.cast.diego.attach(key, 'pantalla.png');
    await must(scene.cast.carmen, key, 'Autorizar implementación');
  });

  it('a changed script finds its way back to a new approval', async () => {
    const key = await requestAt('Por autorizar', scene.cast);
    await scene.cast.diego.attach(key, 'extra.sql');
    await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(scene.cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION_AGAIN);
    await must(scene.cast.carmen, key, 'Autorizar implementación');
  });

  async function removeScript(key: string): Promise<void> {
    const { fields } = await scene.cast.diego.issue(key);
    await scene.cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
  }
});

describe('9a Implementado', () => {
  it('not by who authorised it', async () => {
    const key = await requestAt('Implementando en Producción', scene.cast);
    await withRole('carmen', 'Dpto. Infraestructura', () =>
      refuses(key, 'carmen', 'Implementado', { comment: NOTE }, [another('usted llevó la solicitud a este estado')]),
    );
  });

  it('not by who attached a script', async () => {
    const key = await requestAt('Implementando en Producción', scene.cast);
    await withRole('diego', 'Dpto. Infraestructura', () =>
      refuses(key, 'diego', 'Implementado', { comment: NOTE }, [another('usted adjuntó uno de los archivos')]),
    );
  });
});
