import type { Cast } from '../cast';
import { NOT_OFFERED } from '../person';
import { must, NOTE, REQUEST, requestAt, type Stage } from '../walk';
import { createBlocks } from './scene';

const { scene, state } = createBlocks();

describe('people: a transition is not offered to others, and forcing it changes nothing', () => {
  it.each<readonly [Stage, keyof Cast, transition: string, id: string]>([
    ['Por priorizar', 'diego', 'Priorizar y asignar', '21'],
    ['Por priorizar', 'lucia', 'Devolver por incompleta', '22'],
    ['Por priorizar', 'marcos', 'Cancelar', '131'],
    ['En análisis', 'carmen', 'Iniciar soporte', '33'],
    ['En análisis', 'lucia', 'Solicitar información', '31'],
    ['En análisis', 'beatriz', 'Solicitar confirmación del esfuerzo', '34'],
    ['Esperando información', 'marcos', 'Responder', '32'],
    ['Esperando confirmación', 'diego', 'Confirmar esfuerzo', '35'],
    ['Esperando confirmación', 'diego', 'Re-priorizar', '36'],
    ['En soporte', 'carmen', 'Finalizar con acción en Producción', '41'],
    ['En soporte', 'carmen', 'Finalizar sin acción en Producción', '42'],
    ['En soporte', 'lucia', 'Re-estimar', '43'],
    ['Preparando script', 'beatriz', 'Enviar a verificación', '51'],
    ['Verificando script', 'diego', 'Aprobar script', '61'],
    ['Verificando script', 'diego', 'Solicitar revisión', '62'],
    ['Solicitando autorización', 'carmen', 'Solicitar autorización', '71'],
    ['Solicitando autorización', 'diego', 'Solicitar excepción de horario', '72'],
    ['Por autorizar', 'marcos', 'Solicitar excepción de horario', '73'],
    ['Solicitando autorización', 'carmen', 'Autorizar excepción de horario', '74'],
    ['Por autorizar', 'lucia', 'Autorizar excepción de horario', '75'],
    ['Por autorizar', 'diego', 'Autorizar implementación', '81'],
    ['Por autorizar', 'hugo', 'Rechazar autorización', '82'],
    ['Implementando en Producción', 'carmen', 'Implementado', '91'],
    ['Implementando en Producción', 'diego', 'No se pudo implementar', '92'],
    ['Probando en Producción', 'lucia', 'Prueba satisfactoria', '101'],
    ['Probando en Producción', 'hugo', 'Prueba no satisfactoria', '102'],
    ['Certificando en Producción', 'marcos', 'Certificar', '111'],
    ['Certificando en Producción', 'carmen', 'No certificar', '112'],
    ['Comunicando resultado', 'carmen', 'Comunicar resultado y finalizar', '121'],
  ])('%s: not %s for "%s"', async (stage, who, transition, id) => {
    const key = await requestAt(stage, scene.cast);
    const before = await state(key);
    expect(await scene.cast[who].move(key, transition, { comment: NOTE })).toEqual(NOT_OFFERED);
    const forced = await scene.cast[who].force(key, id);
    expect(forced?.status).toBeGreaterThanOrEqual(400);
    expect(await state(key)).toEqual(before);
  });

  it('a returned request is filed again by its requester only', async () => {
    const key = await requestAt('Por priorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    expect(await scene.cast.marcos.move(key, 'Completar y reenviar', { fields: REQUEST })).toEqual(NOT_OFFERED);
  });
});
