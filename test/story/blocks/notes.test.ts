import type { Cast } from '../cast';
import { type Values } from '../person';
import { NOTE, requestAt, type Stage } from '../walk';
import { missing, note } from './messages';
import { createBlocks } from './scene';

const { scene, refuses } = createBlocks();

describe('a note is asked for, and a short one does not do', () => {
  it.each<readonly [Stage, keyof Cast, transition: string, purpose: string, fields: Values]>([
    ['Por priorizar', 'carmen', 'Devolver por incompleta', 'con lo que falta en la solicitud', {}],
    ['En análisis', 'diego', 'Solicitar información', 'con lo que necesita saber', {}],
    ['Esperando confirmación', 'carmen', 'Re-priorizar', 'con el motivo', {}],
    [
      'En soporte',
      'diego',
      'Finalizar con acción en Producción',
      'con el detalle de lo realizado',
      { 'Tiempo dedicado (horas)': 1 },
    ],
    [
      'En soporte',
      'diego',
      'Finalizar sin acción en Producción',
      'con el detalle de lo realizado',
      { 'Tiempo dedicado (horas)': 1 },
    ],
    ['En soporte', 'diego', 'Re-estimar', 'con el motivo por el que el trabajo resultó mayor', {}],
    ['Verificando script', 'beatriz', 'Aprobar script', 'con su visto bueno', {}],
    ['Verificando script', 'beatriz', 'Solicitar revisión', 'con lo que debe corregirse', {}],
    ['Solicitando autorización', 'diego', 'Volver a preparar el script', 'con el motivo', {}],
    ['Por autorizar', 'carmen', 'Rechazar autorización', 'con el motivo del rechazo', {}],
    ['Implementando en Producción', 'hugo', 'Implementado', 'con lo que implementó', {}],
    [
      'Implementando en Producción',
      'hugo',
      'No se pudo implementar',
      'con el motivo por el que no se pudo implementar',
      {},
    ],
    ['Probando en Producción', 'diego', 'Prueba satisfactoria', 'con el resultado de la prueba', {}],
    ['Probando en Producción', 'diego', 'Prueba no satisfactoria', 'con el resultado de la prueba', {}],
    ['Certificando en Producción', 'lucia', 'Certificar', 'con el resultado de su verificación', {}],
    ['Certificando en Producción', 'lucia', 'No certificar', 'con el resultado de su verificación', {}],
    [
      'Comunicando resultado',
      'diego',
      'Comunicar resultado y finalizar',
      'con el resultado de la gestión',
      { resolution: 'Done' },
    ],
    ['Por priorizar', 'lucia', 'Cancelar', 'con el motivo', { resolution: "Won't Do" }],
  ])('%s: %s, "%s"', async (stage, who, transition, purpose, fields) => {
    const key = await requestAt(stage, scene.cast);
    await refuses(key, who, transition, { fields }, [note(purpose)]);
    await refuses(key, who, transition, { fields, comment: '  listo        ' }, [note(purpose)]);
  });

  it('an older comment is no note', async () => {
    const key = await requestAt('En soporte', scene.cast);
    await scene.cast.diego.json('POST', `issue/${key}/comment`, {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: NOTE }] }] },
    });
    await refuses(key, 'diego', 'Re-estimar', {}, [note('con el motivo por el que el trabajo resultó mayor')]);
  });
});

it('12 wants a resolution', async () => {
  const key = await requestAt('Comunicando resultado', scene.cast);
  await refuses(key, 'diego', 'Comunicar resultado y finalizar', { comment: NOTE }, [missing('Resolución')]);
});

it.each<readonly [Stage, 'lucia' | 'carmen']>([
  ['Por priorizar', 'lucia'],
  ['Por priorizar', 'carmen'],
  ['Esperando información', 'lucia'],
  ['Esperando confirmación', 'carmen'],
])('C wants a resolution: %s, %s', async (stage, who) => {
  const key = await requestAt(stage, scene.cast);
  await refuses(key, who, 'Cancelar', { comment: NOTE }, [missing('Resolución')]);
});
