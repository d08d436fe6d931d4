import { withRefusal } from '../faults';
import { type Input } from '../person';
import { AUTHORISATION, AUTHORISATION_AGAIN, must, NOTE, OPEN, requestAt, type Stage } from '../walk';
import { another, missing } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, withRole } = createBlocks();

const NOT_ASKED =
  'Nadie pidió una excepción desde el visto bueno de estos scripts: la pide el solicitante con «Solicitar excepción de horario». Si la pidió recién, espere un momento y vuelva a intentarlo.';

afterEach(() => scene.sandbox.setClock(OPEN));

describe('7 Solicitar autorización', () => {
  it.each<readonly [field: string, value: string | readonly string[], item: string]>([
    ['Instrucción de ejecución', '  ', 'Instrucción de ejecución'],
    ['Pruebas en Test', [], 'Pruebas en Test (marque la casilla)'],
    ['Resultado de las pruebas en Test', '', 'Resultado de las pruebas en Test'],
  ])('wants %s', async (field, value, item) => {
    const key = await requestAt('Solicitando autorización', scene.cast);
    await refuses(key, 'diego', 'Solicitar autorización', { fields: { ...AUTHORISATION.fields, [field]: value } }, [
      missing(item),
    ]);
  });

  const OLD = '(lo que dice es anterior al visto bueno de estos scripts: escríbalo de nuevo)';
  const TESTED = {
    'Pruebas en Test': ['Las pruebas en Test concluyeron'],
    'Resultado de las pruebas en Test': 'Todo cuadra.',
  };

  it('wants the instruction written anew for each approved set of scripts', async () => {
    const { diego, beatriz, carmen } = scene.cast;
    const key = await requestAt('Por autorizar', scene.cast);
    const instruction = 'Instrucción de ejecución';
    await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(diego, key, 'Volver a preparar el script', { comment: NOTE });
    // An instruction from the preparation of the script does not count for the scripts approved later.
    await diego.attach(key, 'arreglo_v2.sql');
    await must(diego, key, 'Enviar a verificación');
    await must(beatriz, key, 'Aprobar script', { comment: NOTE });
    await refuses(key, 'diego', 'Solicitar autorización', { fields: TESTED }, [missing(`${instruction} ${OLD}`)]);
    await must(diego, key, 'Solicitar autorización', {
      fields: { ...TESTED, [instruction]: 'Ejecutar arreglo_v2.sql en la base contable.' },
    });
  });

  it('does not take what was written for the scripts of before, when the emptying never came', async () => {
    const { diego, beatriz, carmen } = scene.cast;
    const key = await requestAt('Por autorizar', scene.cast);
    await must(carmen, key, 'Rechazar autorización', { comment: NOTE });
    await withRefusal(scene.sandbox, { method: 'PUT', path: '/rest/api/3/issue/*' }, () =>
      must(diego, key, 'Volver a preparar el script', { comment: NOTE }),
    );
    await diego.attach(key, 'arreglo_v2.sql');
    await must(diego, key, 'Enviar a verificación');
    await must(beatriz, key, 'Aprobar script', { comment: NOTE });
    await refuses(key, 'diego', 'Solicitar autorización', {}, [
      missing(`Instrucción de ejecución ${OLD}`, `Resultado de las pruebas en Test ${OLD}`),
    ]);
  });

  const UNCHANGED =
    'La autorización fue rechazada y ni la instrucción ni el resultado de las pruebas cambiaron desde entonces: corríjalos, o escriba en esta misma acción un comentario de al menos 10 caracteres que diga por qué no hace falta (cuentan letras y cifras).';

  it.each<readonly [string, Input]>([
    ['another instruction', { fields: { 'Instrucción de ejecución': 'Ejecutar arreglo.sql dos veces.' } }],
    ['another test result', { fields: { 'Resultado de las pruebas en Test': 'Cuadra en las tres sucursales.' } }],
    ['a note that says why not', { comment: NOTE }],
  ])('after a refusal it wants a change or a note: %s', async (_name, change) => {
    const key = await requestAt('Por autorizar', scene.cast);
    await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
    await refuses(key, 'diego', 'Solicitar autorización', {}, [UNCHANGED]);
    await refuses(key, 'diego', 'Solicitar autorización', AUTHORISATION, [UNCHANGED]);
    await must(scene.cast.diego, key, 'Solicitar autorización', change);
  });
});

describe('7x and 7y, the exception', () => {
  const UNTIL = 'Excepción de horario válida hasta';
  const UNTIL_ITEM = `${UNTIL} (una fecha y hora posteriores a este momento)`;
  const REASON = 'Motivo de la excepción de horario';

  it.each<Stage>(['Solicitando autorización', 'Por autorizar'])('%s: wants a reason', async (stage) => {
    const key = await requestAt(stage, scene.cast);
    await refuses(key, 'lucia', 'Solicitar excepción de horario', {}, [missing(REASON)]);
  });

  it.each<Stage>(['Solicitando autorización', 'Por autorizar'])(
    '%s: wants to have been asked, and a moment to come',
    async (stage) => {
      const key = await requestAt(stage, scene.cast);
      const valid = { fields: { [UNTIL]: '2027-03-02T20:00:00.000-0300' } };
      await refuses(key, 'elena', 'Autorizar excepción de horario', valid, [NOT_ASKED]);
      await must(scene.cast.lucia, key, 'Solicitar excepción de horario', {
        fields: { [REASON]: 'Mañana cierra el mes.' },
      });
      await refuses(key, 'elena', 'Autorizar excepción de horario', {}, [missing(UNTIL_ITEM)]);
      const past = { fields: { [UNTIL]: '2027-03-01T20:00:00.000-0300' } };
      await refuses(key, 'elena', 'Autorizar excepción de horario', past, [missing(UNTIL_ITEM)]);
    },
  );
});

it('7y is not for the requester, with any role', async () => {
  const key = await requestAt('Por autorizar', scene.cast);
  await must(scene.cast.lucia, key, 'Solicitar excepción de horario', {
    fields: { 'Motivo de la excepción de horario': 'Mañana cierra el mes.' },
  });
  const valid = { fields: { 'Excepción de horario válida hasta': '2027-03-02T20:00:00.000-0300' } };
  await withRole('lucia', 'Gerencia General', () =>
    refuses(key, 'lucia', 'Autorizar excepción de horario', valid, [another('usted pidió esta excepción')]),
  );
});

describe('8a Autorizar implementación', () => {
  const LATE =
    'Ya pasaron las 17:00 (America/Asuncion): se autoriza antes de esa hora en un día hábil o con una excepción autorizada por Gerencia General.';
  const WEEKEND =
    'Hoy no es día hábil: se autoriza antes de las 17:00 de un día hábil (America/Asuncion) o con una excepción autorizada por Gerencia General.';
  const UNRECORDED =
    'La fecha de excepción que figura no consta como autorizada por Gerencia General para estos scripts: si se autorizó recién, espere un momento y vuelva a intentarlo.';

  it.each<readonly [now: string, message: string]>([
    ['2027-03-02T17:00:00-03:00', LATE],
    ['2027-03-02T23:59:59-03:00', LATE],
    ['2027-03-06T10:00:00-03:00', WEEKEND],
    ['2027-03-08T02:59:59Z', WEEKEND],
  ])('not at %s', async (now, message) => {
    const key = await requestAt('Por autorizar', scene.cast);
    await scene.sandbox.setClock(now);
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [message]);
    await scene.sandbox.setClock(OPEN);
  });

  it('one second before the cut-off it goes through', async () => {
    const key = await requestAt('Por autorizar', scene.cast);
    await scene.sandbox.setClock('2027-03-02T16:59:59-03:00');
    await must(scene.cast.carmen, key, 'Autorizar implementación');
    await scene.sandbox.setClock(OPEN);
  });

  it('not under an exception that has run out', async () => {
    const key = await requestAt('Por autorizar', scene.cast);
    await must(scene.cast.lucia, key, 'Solicitar excepción de horario', {
      fields: { 'Motivo de la excepción de horario': 'Cierre.' },
    });
    const until = { fields: { 'Excepción de horario válida hasta': '2027-03-02T18:00:00.000-0300' } };
    await must(scene.cast.elena, key, 'Autorizar excepción de horario', until);
    await scene.sandbox.setClock('2027-03-02T18:00:01-03:00');
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [LATE]);
    await scene.sandbox.setClock(OPEN);
  });

  it('not under an exception of an earlier round, nor under one whose reason was changed afterwards', async () => {
    const asked = (why: string): Input => ({ fields: { 'Motivo de la excepción de horario': why } });
    const until = (day: number): Input => ({
      fields: { 'Excepción de horario válida hasta': `2027-12-${String(day)}T20:00:00.000-0300` },
    });
    const key = await requestAt('Por autorizar', scene.cast);
    await must(scene.cast.lucia, key, 'Solicitar excepción de horario', asked('Mañana cierra el mes.'));
    await must(scene.cast.elena, key, 'Autorizar excepción de horario', until(30));
    await must(scene.cast.lucia, key, 'Solicitar excepción de horario', asked('Otro motivo.'));
    await scene.sandbox.setClock('2027-03-02T19:00:00-03:00');
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [`${LATE} ${UNRECORDED}`]);
    await must(scene.cast.elena, key, 'Autorizar excepción de horario', until(31));
    await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(scene.cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION_AGAIN);
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [`${LATE} ${UNRECORDED}`]);
    // The reason was for the earlier script. For this one the exception must be requested again.
    await refuses(key, 'elena', 'Autorizar excepción de horario', until(29), [NOT_ASKED]);
    await scene.sandbox.setClock(OPEN);
  });

  it('not by the person who asked for it', async () => {
    const key = await requestAt('Solicitando autorización', scene.cast);
    await withRole('carmen', 'Soporte de Sistemas', async () => {
      await must(scene.cast.carmen, key, 'Solicitar autorización', AUTHORISATION);
      await refuses(key, 'carmen', 'Autorizar implementación', {}, [another('usted llevó la solicitud a este estado')]);
    });
  });

  it('not by the head of systems who attached a script herself', async () => {
    const key = await requestAt('Preparando script', scene.cast);
    await withRole('carmen', 'Soporte de Sistemas', async () => {
      await scene.cast.carmen.attach(key, 'dos.sql');
    });
    await scene.cast.diego.attach(key, 'uno.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION);
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [another('usted adjuntó uno de los archivos')]);
  });
});
