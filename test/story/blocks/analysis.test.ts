import { type Input } from '../person';
import { withRefusal } from '../faults';
import { must, NOTE, PRIORITISED, REQUEST, requestAt } from '../walk';
import { another, missing } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, withRole } = createBlocks();

describe('3b Responder', () => {
  const ANSWER =
    'Complete Experiencia del Usuario o Información Adicional, o responda con un comentario de al menos 10 caracteres (cuentan letras y cifras).';

  it('wants the fields that were asked for, and a comment is not enough', async () => {
    const key = await requestAt('En análisis', scene.cast);
    const asked = { 'Información solicitada': ['Experiencia del Usuario', 'Información Adicional'] };
    await must(scene.cast.diego, key, 'Solicitar información', { fields: asked, comment: NOTE });
    await refuses(key, 'lucia', 'Responder', { comment: NOTE }, [
      missing('Experiencia del Usuario', 'Información Adicional'),
    ]);
    const half = { fields: { 'Experiencia del Usuario': 'Abrí el menú Cierre.' } };
    await refuses(key, 'lucia', 'Responder', half, [missing('Información Adicional')]);
  });

  it('wants any answer where nothing in particular was asked for', async () => {
    const key = await requestAt('Esperando información', scene.cast);
    await refuses(key, 'lucia', 'Responder', {}, [ANSWER]);
    await refuses(key, 'lucia', 'Responder', { fields: { 'Información Adicional': '   ' } }, [ANSWER]);
  });

  const OLD = '(lo que dice es anterior a la pregunta: agregue lo que se pidió)';
  const WANTED = { 'Información solicitada': ['Experiencia del Usuario'] };
  const EXPERIENCE = 'Abrí el menú Cierre y elegí la sucursal.';

  it('does not take what was said on filing, nor the answer to the question before', async () => {
    const { lucia, diego, carmen } = scene.cast;
    const key = await lucia.create({ ...REQUEST, 'Experiencia del Usuario': EXPERIENCE });
    if (typeof key !== 'string') throw new Error(JSON.stringify(key));
    await must(carmen, key, 'Priorizar y asignar', PRIORITISED(scene.cast));
    const again = { fields: { 'Experiencia del Usuario': EXPERIENCE } };
    await must(diego, key, 'Solicitar información', { fields: WANTED, comment: NOTE });
    await refuses(key, 'lucia', 'Responder', {}, [missing(`Experiencia del Usuario ${OLD}`)]);
    await refuses(key, 'lucia', 'Responder', again, [missing(`Experiencia del Usuario ${OLD}`)]);
    await must(lucia, key, 'Responder', { fields: { 'Experiencia del Usuario': `${EXPERIENCE} Fue el lunes.` } });
    await must(diego, key, 'Solicitar información', { fields: WANTED, comment: NOTE });
    await refuses(key, 'lucia', 'Responder', {}, [missing(`Experiencia del Usuario ${OLD}`)]);
    // If the question marks no field, an earlier text is no answer either.
    await must(lucia, key, 'Responder', { fields: { 'Experiencia del Usuario': 'Fue el martes, en otra caja.' } });
    await must(diego, key, 'Solicitar información', { fields: { 'Información solicitada': [] }, comment: NOTE });
    await refuses(key, 'lucia', 'Responder', {}, [ANSWER]);
  });

  it('takes an edit since the question', async () => {
    const { lucia, diego } = scene.cast;
    const key = await requestAt('En análisis', scene.cast);
    await must(diego, key, 'Solicitar información', { fields: WANTED, comment: NOTE });
    await lucia.json('PUT', `issue/${key}`, { fields: await lucia.fill({ 'Experiencia del Usuario': EXPERIENCE }) });
    await must(lucia, key, 'Responder');
  });
});

describe('3c and 3d, the effort gate', () => {
  const estimate = (hours: number | null, reasons?: string): Input => ({
    fields: {
      'Estimación del esfuerzo (horas)': hours,
      ...(reasons === undefined ? {} : { 'Motivos del esfuerzo': reasons }),
    },
  });
  const NONE =
    'Indique la estimación del esfuerzo en horas, mayor que cero; por encima de 4 horas hace falta la confirmación del Jefe de Sistemas.';
  const ABOVE =
    'La estimación supera el límite de 4 horas: registre los motivos y solicite la confirmación del Jefe de Sistemas con «Solicitar confirmación del esfuerzo».';
  const WITHIN =
    'La estimación no supera el límite de 4 horas y no necesita confirmación: continúe con «Iniciar soporte».';

  it.each<readonly [number | null, string]>([
    [null, NONE],
    [0, NONE],
    [-1, NONE],
    [4.1, ABOVE],
    [40, ABOVE],
  ])('Iniciar soporte with %s hours', async (hours, message) => {
    const key = await requestAt('En análisis', scene.cast);
    await refuses(key, 'diego', 'Iniciar soporte', estimate(hours), [message]);
  });

  it.each<readonly [number | null, string]>([
    [null, NONE],
    [4, WITHIN],
    [1, WITHIN],
  ])('Solicitar confirmación with %s hours', async (hours, message) => {
    const key = await requestAt('En análisis', scene.cast);
    await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', estimate(hours, 'Es mucho trabajo.'), [message]);
  });

  it('wants the reasons, and says it beside the estimate', async () => {
    const key = await requestAt('En análisis', scene.cast);
    await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', estimate(6), [missing('Motivos del esfuerzo')]);
    await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', estimate(2), [
      WITHIN,
      missing('Motivos del esfuerzo'),
    ]);
  });
});

it('3c and 3d want the estimate of this analysis, when the emptying of the one before never came', async () => {
  const { carmen, diego } = scene.cast;
  const key = await requestAt('Esperando confirmación', scene.cast);
  await withRefusal(scene.sandbox, { method: 'PUT', path: '/rest/api/3/issue/*' }, () =>
    must(carmen, key, 'Re-priorizar', { comment: NOTE }),
  );
  await must(carmen, key, 'Priorizar y asignar', PRIORITISED(scene.cast));
  const old =
    'La estimación ya estaba escrita desde un análisis anterior: escriba la de este en esta misma acción. Si es la misma, espere un momento a que se vacíe.';
  await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', {}, [
    old,
    missing(
      'Motivos del esfuerzo (lo que dice estaba desde antes: escríbalo de nuevo en esta misma acción; si debe decir lo mismo, espere un momento a que se vacíe)',
    ),
  ]);
  await must(diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 3 } });
});

it('3e the person who asked for the confirmation does not give it', async () => {
  const key = await requestAt('En análisis', scene.cast);
  await withRole('carmen', 'Soporte de Sistemas', async () => {
    const fields = { 'Estimación del esfuerzo (horas)': 6, 'Motivos del esfuerzo': 'Tres módulos.' };
    await must(scene.cast.carmen, key, 'Solicitar confirmación del esfuerzo', { fields });
    await refuses(key, 'carmen', 'Confirmar esfuerzo', {}, [another('usted llevó la solicitud a este estado')]);
  });
});

describe('4a and 4b', () => {
  it.each(['Finalizar con acción en Producción', 'Finalizar sin acción en Producción'])(
    '%s wants the time spent',
    async (transition) => {
      const key = await requestAt('En soporte', scene.cast);
      const message = missing('Tiempo dedicado (horas) (un número mayor que cero y de hasta 1000)');
      await refuses(key, 'diego', transition, { comment: NOTE }, [message]);
      for (const hours of [0, -1, 1000.5, 1e12])
        await refuses(key, 'diego', transition, { comment: NOTE, fields: { 'Tiempo dedicado (horas)': hours } }, [
          message,
        ]);
    },
  );
});
