import { type Input } from '../person';
import { AUTHORISATION, must, NOTE, OPEN, requestAt, type Stage } from '../walk';
import { another, missing } from './messages';
import { createBlocks } from './scene';

const { scene, refuses, withRole } = createBlocks();

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
      await refuses(key, 'elena', 'Autorizar excepción de horario', valid, [missing(REASON)]);
      await must(scene.cast.lucia, key, 'Solicitar excepción de horario', {
        fields: { [REASON]: 'Mañana cierra el mes.' },
      });
      await refuses(key, 'elena', 'Autorizar excepción de horario', {}, [missing(UNTIL_ITEM)]);
      const past = { fields: { [UNTIL]: '2027-03-01T20:00:00.000-0300' } };
      await refuses(key, 'elena', 'Autorizar excepción de horario', past, [missing(UNTIL_ITEM)]);
    },
  );
});

describe('8a Autorizar implementación', () => {
  const LATE =
    'Ya pasaron las 17:00 (America/Asuncion): se autoriza antes de esa hora en un día hábil o con una excepción autorizada por Gerencia General.';
  const WEEKEND =
    'Hoy no es día hábil: se autoriza antes de las 17:00 de un día hábil (America/Asuncion) o con una excepción autorizada por Gerencia General.';

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
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [LATE]);
    await must(scene.cast.elena, key, 'Autorizar excepción de horario', until(31));
    await must(scene.cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(scene.cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
    await scene.cast.diego.attach(key, 'arreglo_v2.sql');
    await must(scene.cast.diego, key, 'Enviar a verificación');
    await must(scene.cast.beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(scene.cast.diego, key, 'Solicitar autorización', AUTHORISATION);
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [LATE]);
    await scene.sandbox.setClock(OPEN);
  });

  it('not by the person who asked for it', async () => {
    const key = await requestAt('Solicitando autorización', scene.cast);
    await withRole('carmen', 'Soporte de Sistemas', async () => {
      await must(scene.cast.carmen, key, 'Solicitar autorización', AUTHORISATION);
      await refuses(key, 'carmen', 'Autorizar implementación', {}, [another('usted llevó la solicitud a este estado')]);
    });
  });
});
