import { castOf, type Cast } from './cast';
import { NOT_OFFERED, type Input, type Refusal, type Values } from './person';
import { startSandboxProcess, type SandboxProcess } from './sandboxProcess';
import { AUTHORISATION, must, NOTE, OPEN, PRIORITISED, REQUEST, requestAt, type Stage } from './walk';

let sandbox: SandboxProcess;
let cast: Cast;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  cast = castOf(sandbox);
  await sandbox.setClock(OPEN);
}, 60_000);

afterAll(() => sandbox.stop());

/** Everything that a blocked transition must not touch. */
async function state(key: string): Promise<unknown> {
  const { fields, changelog } = await cast.rosa.issue(key);
  return { fields, changelog };
}

/** The transition is refused with these messages, each of which Jira lists for itself, and nothing has changed. */
async function refuses(key: string, who: keyof Cast, transition: string, input: Input, messages: readonly string[]) {
  const before = await state(key);
  const invocations = (await sandbox.metrics()).functionInvocations;
  const refused = await cast[who].move(key, transition, input);
  expect(refused).not.toBeNull();
  expect((refused?.messages ?? []).map(anyTime).sort()).toEqual([...messages].sort());
  expect(refused?.status).toBe(400);
  expect(await state(key)).toEqual(before);
  expect((await sandbox.metrics()).functionInvocations).toBe(invocations);
}

/** When a file was changed follows from the clock; one test looks at it closely. */
const anyTime = (message: string): string => message.replace(/ el \d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, ' el …');

const note = (purpose: string): string =>
  `Escriba en esta misma acción un comentario de al menos 10 caracteres ${purpose}.`;
const missing = (...items: readonly string[]): string => `Falta completar: ${items.join('; ')}.`;
const another = (...items: readonly string[]): string => `Debe hacerlo otra persona: ${items.join('; ')}.`;

const DESCRIPTION = 'Descripción (al menos 20 caracteres)';
const CHECKED = 'Revisión previa del problema (marque la casilla)';

describe('1 Crear', () => {
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(REQUEST).filter(([name]) => !names.includes(name)));

  it.each<readonly [name: string, fields: Input['fields'], message: string]>([
    ['no description', without('description'), missing(DESCRIPTION)],
    ['a description of white space', { ...REQUEST, description: '                         ' }, missing(DESCRIPTION)],
    ['a description of invisible characters', { ...REQUEST, description: '\u200b'.repeat(30) }, missing(DESCRIPTION)],
    ['a short description', { ...REQUEST, description: 'No anda el cierre' }, missing(DESCRIPTION)],
    ['no classification', without('Clasificación'), missing('Clasificación')],
    ['not checked beforehand', without('Revisión previa del problema'), missing(CHECKED)],
    ['everything missing at once', { summary: 'Ayuda' }, missing(DESCRIPTION, 'Clasificación', CHECKED)],
  ])('%s', async (_name, fields = {}, message) => {
    const count = await total();
    const refused = (await cast.lucia.create(fields)) as Refusal;
    expect(refused.messages).toEqual([message]);
    expect(refused.status).toBe(400);
    expect(await total()).toBe(count);
  });

  it('no summary is refused by Jira itself', async () => {
    const refused = (await cast.lucia.create(without('summary'))) as Refusal;
    expect(refused.errors).toHaveProperty('summary');
  });

  async function total(): Promise<number> {
    return (await cast.rosa.json<{ count: number }>('POST', 'search/approximate-count', { jql: 'project = SOP' }))
      .count;
  }
});

describe('who may do it: nobody else is offered it, and forcing it changes nothing', () => {
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
    const key = await requestAt(stage, cast);
    const before = await state(key);
    expect(await cast[who].move(key, transition, { comment: NOTE })).toEqual(NOT_OFFERED);
    const forced = await cast[who].force(key, id);
    expect(forced?.status).toBeGreaterThanOrEqual(400);
    expect(await state(key)).toEqual(before);
  });

  it('a returned request is filed again by its requester only', async () => {
    const key = await requestAt('Por priorizar', cast);
    await must(cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
    expect(await cast.marcos.move(key, 'Completar y reenviar', { fields: REQUEST })).toEqual(NOT_OFFERED);
  });
});

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
    ['Por priorizar', 'lucia', 'Cancelar', 'con el motivo', {}],
  ])('%s: %s, "%s"', async (stage, who, transition, purpose, fields) => {
    const key = await requestAt(stage, cast);
    await refuses(key, who, transition, { fields }, [note(purpose)]);
    await refuses(key, who, transition, { fields, comment: '  listo        ' }, [note(purpose)]);
  });

  it('an older comment is no note', async () => {
    const key = await requestAt('En soporte', cast);
    await cast.diego.json('POST', `issue/${key}/comment`, {
      body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: NOTE }] }] },
    });
    await refuses(key, 'diego', 'Re-estimar', {}, [note('con el motivo por el que el trabajo resultó mayor')]);
  });
});

describe('2 Priorizar y asignar', () => {
  const input = (fields: Input['fields']): Input => ({ fields: { ...PRIORITISED(cast).fields, ...fields } });
  const HOLDER = 'Persona asignada (alguien con el rol Soporte de Sistemas)';

  it('names everything that is missing', async () => {
    const key = await requestAt('Por priorizar', cast);
    await refuses(key, 'carmen', 'Priorizar y asignar', {}, [missing(HOLDER, 'Respaldo de la prioridad')]);
  });

  it('wants an assignee who holds the role support', async () => {
    const key = await requestAt('Por priorizar', cast);
    await refuses(key, 'carmen', 'Priorizar y asignar', input({ assignee: cast.beatriz.who.accountId }), [
      missing(HOLDER),
    ]);
  });

  it('wants what backs the priority', async () => {
    const key = await requestAt('Por priorizar', cast);
    await refuses(key, 'carmen', 'Priorizar y asignar', input({ 'Respaldo de la prioridad': null }), [
      missing('Respaldo de la prioridad'),
    ]);
  });

  it('a priority that is taken away is refused by Jira itself', async () => {
    const key = await requestAt('Por priorizar', cast);
    const before = await state(key);
    const refused = await cast.carmen.move(key, 'Priorizar y asignar', input({ priority: null }));
    expect(refused?.errors).toHaveProperty('priority');
    expect(await state(key)).toEqual(before);
  });

  it('wants everything still there that Crear asked for', async () => {
    const key = await requestAt('Por priorizar', cast);
    await cast.lucia.json('PUT', `issue/${key}`, {
      fields: await cast.lucia.fill({ description: 'Ya no', Clasificación: null }),
    });
    await refuses(key, 'carmen', 'Priorizar y asignar', input({}), [missing(DESCRIPTION, 'Clasificación')]);
  });
});

it('2c Completar y reenviar wants what Crear wants', async () => {
  const key = await requestAt('Por priorizar', cast);
  await must(cast.carmen, key, 'Devolver por incompleta', { comment: NOTE });
  const fields = { description: 'corta', Clasificación: null, 'Revisión previa del problema': [] };
  await refuses(key, 'lucia', 'Completar y reenviar', { fields }, [missing(DESCRIPTION, 'Clasificación', CHECKED)]);
});

describe('3b Responder', () => {
  const ANSWER =
    'Complete Experiencia del Usuario o Información Adicional, o responda con un comentario de al menos 10 caracteres.';

  it('wants the fields that were asked for, and a comment is not enough', async () => {
    const key = await requestAt('En análisis', cast);
    const asked = { 'Información solicitada': ['Experiencia del Usuario', 'Información Adicional'] };
    await must(cast.diego, key, 'Solicitar información', { fields: asked, comment: NOTE });
    await refuses(key, 'lucia', 'Responder', { comment: NOTE }, [
      missing('Experiencia del Usuario', 'Información Adicional'),
    ]);
    const half = { fields: { 'Experiencia del Usuario': 'Abrí el menú Cierre.' } };
    await refuses(key, 'lucia', 'Responder', half, [missing('Información Adicional')]);
  });

  it('wants any answer where nothing in particular was asked for', async () => {
    const key = await requestAt('Esperando información', cast);
    await refuses(key, 'lucia', 'Responder', {}, [ANSWER]);
    await refuses(key, 'lucia', 'Responder', { fields: { 'Información Adicional': '   ' } }, [ANSWER]);
  });
});

describe('3c and 3d, the effort gate', () => {
  const estimate = (hours: number | null, reasons?: string): Input => ({
    fields: {
      'Estimación del esfuerzo (horas)': hours,
      ...(reasons === undefined ? {} : { 'Motivos del esfuerzo': reasons }),
    },
  });
  const NONE = 'Indique la estimación del esfuerzo en horas, mayor que cero.';
  const ABOVE =
    'La estimación supera las 4 horas: registre los motivos y solicite la confirmación del Jefe de Sistemas con «Solicitar confirmación del esfuerzo».';
  const WITHIN = 'La estimación no supera las 4 horas y no necesita confirmación: continúe con «Iniciar soporte».';

  it.each<readonly [number | null, string]>([
    [null, NONE],
    [0, NONE],
    [-1, NONE],
    [4.1, ABOVE],
    [40, ABOVE],
  ])('Iniciar soporte with %s hours', async (hours, message) => {
    const key = await requestAt('En análisis', cast);
    await refuses(key, 'diego', 'Iniciar soporte', estimate(hours), [message]);
  });

  it.each<readonly [number | null, string]>([
    [null, NONE],
    [4, WITHIN],
    [1, WITHIN],
  ])('Solicitar confirmación with %s hours', async (hours, message) => {
    const key = await requestAt('En análisis', cast);
    await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', estimate(hours, 'Es mucho trabajo.'), [message]);
  });

  it('wants the reasons, and says it beside the estimate', async () => {
    const key = await requestAt('En análisis', cast);
    await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', estimate(6), [missing('Motivos del esfuerzo')]);
    await refuses(key, 'diego', 'Solicitar confirmación del esfuerzo', estimate(2), [
      WITHIN,
      missing('Motivos del esfuerzo'),
    ]);
  });
});

it('3e the person who asked for the confirmation does not give it', async () => {
  const key = await requestAt('En análisis', cast);
  await withRole('carmen', 'Soporte de Sistemas', async () => {
    const fields = { 'Estimación del esfuerzo (horas)': 6, 'Motivos del esfuerzo': 'Tres módulos.' };
    await must(cast.carmen, key, 'Solicitar confirmación del esfuerzo', { fields });
    await refuses(key, 'carmen', 'Confirmar esfuerzo', {}, [another('usted llevó la solicitud a este estado')]);
  });
});

describe('4a and 4b', () => {
  it.each(['Finalizar con acción en Producción', 'Finalizar sin acción en Producción'])(
    '%s wants the time spent',
    async (transition) => {
      const key = await requestAt('En soporte', cast);
      const message = missing('Tiempo dedicado (horas) (un número mayor que cero)');
      await refuses(key, 'diego', transition, { comment: NOTE }, [message]);
      await refuses(key, 'diego', transition, { comment: NOTE, fields: { 'Tiempo dedicado (horas)': 0 } }, [message]);
    },
  );
});

describe('5 Enviar a verificación', () => {
  it('wants a script, and a picture is none', async () => {
    const key = await requestAt('Preparando script', cast);
    const messages = [expect.stringMatching(/^Adjunte el script o la corrección \(archivos \.sql, /)];
    const before = await state(key);
    expect((await cast.diego.move(key, 'Enviar a verificación'))?.messages).toEqual(messages);
    expect(await state(key)).toEqual(before);
    await cast.diego.attach(key, 'pantalla.png');
    expect((await cast.diego.move(key, 'Enviar a verificación'))?.messages).toEqual(messages);
  });

  it('wants a newer script after it was sent back', async () => {
    const key = await requestAt('Verificando script', cast);
    await must(cast.beatriz, key, 'Solicitar revisión', { comment: NOTE });
    const message = 'El script fue devuelto: adjunte una versión posterior a la devolución.';
    await refuses(key, 'diego', 'Enviar a verificación', {}, [message]);
    await cast.diego.attach(key, 'arreglo_v2.sql');
    await must(cast.diego, key, 'Enviar a verificación');
  });
});

describe('6a and 6b, the second person', () => {
  it.each(['Aprobar script', 'Solicitar revisión'])(
    '"%s" is not for the author, the sender or the assignee',
    async (transition) => {
      const key = await requestAt('En análisis', cast);
      await cast.carmen.json('PUT', `issue/${key}/assignee`, { accountId: cast.andres.who.accountId });
      await must(cast.andres, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 1 } });
      await must(cast.andres, key, 'Finalizar con acción en Producción', {
        fields: { 'Tiempo dedicado (horas)': 1 },
        comment: NOTE,
      });
      await cast.andres.attach(key, 'arreglo.sql');
      await must(cast.andres, key, 'Enviar a verificación');
      const all = another(
        'usted llevó la solicitud a este estado',
        'usted adjuntó uno de los archivos',
        'usted es o fue la persona asignada',
      );
      await refuses(key, 'andres', transition, { comment: NOTE }, [all]);
      // Nor by stepping aside: who was assigned while the work was done stays so.
      await cast.andres.json('PUT', `issue/${key}/assignee`, { accountId: cast.diego.who.accountId });
      await refuses(key, 'andres', transition, { comment: NOTE }, [all]);
    },
  );

  it('who attached one of the scripts does not approve, even when another sent them', async () => {
    const key = await requestAt('Preparando script', cast);
    await cast.diego.attach(key, 'uno.sql');
    await cast.andres.attach(key, 'dos.sql');
    await must(cast.diego, key, 'Enviar a verificación');
    await refuses(key, 'andres', 'Aprobar script', { comment: NOTE }, [another('usted adjuntó uno de los archivos')]);
  });
});

describe('6a, what is approved is what was sent', () => {
  const changed = (what: string): string =>
    `Los archivos cambiaron después del envío a verificación: ${what}. Use «Solicitar revisión» para que se envíen de nuevo.`;

  it('not after a script was deleted, and there is a way back', async () => {
    const key = await requestAt('Verificando script', cast);
    const { fields } = await cast.diego.issue(key);
    await cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
    await refuses(key, 'beatriz', 'Aprobar script', { comment: NOTE }, [
      changed('«arreglo.sql» fue eliminado por Diego Rojas el …'),
    ]);
    await must(cast.beatriz, key, 'Solicitar revisión', { comment: NOTE });
  });

  it.each(['otro.sql', 'otro.sql ', 'otro.SQL.', 'otro.sql\u200b', 'otro.plsql', 'otro.txt', 'otro'])(
    'not after "%s" was added',
    async (name) => {
      const key = await requestAt('Verificando script', cast);
      await cast.marcos.attach(key, name, 'DROP TABLE socios;');
      const refused = await cast.beatriz.move(key, 'Aprobar script', { comment: NOTE });
      expect(refused?.messages[0]).toMatch(/^Los archivos cambiaron después del envío a verificación: «otro/);
    },
  );
});

describe('7 Solicitar autorización', () => {
  it.each<readonly [field: string, value: string | readonly string[], item: string]>([
    ['Instrucción de ejecución', '  ', 'Instrucción de ejecución'],
    ['Pruebas en Test', [], 'Pruebas en Test (marque la casilla)'],
    ['Resultado de las pruebas en Test', '', 'Resultado de las pruebas en Test'],
  ])('wants %s', async (field, value, item) => {
    const key = await requestAt('Solicitando autorización', cast);
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
    const key = await requestAt(stage, cast);
    await refuses(key, 'lucia', 'Solicitar excepción de horario', {}, [missing(REASON)]);
  });

  it.each<Stage>(['Solicitando autorización', 'Por autorizar'])(
    '%s: wants to have been asked, and a moment to come',
    async (stage) => {
      const key = await requestAt(stage, cast);
      const valid = { fields: { [UNTIL]: '2027-03-02T20:00:00.000-0300' } };
      await refuses(key, 'elena', 'Autorizar excepción de horario', valid, [missing(REASON)]);
      await must(cast.lucia, key, 'Solicitar excepción de horario', { fields: { [REASON]: 'Mañana cierra el mes.' } });
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
    const key = await requestAt('Por autorizar', cast);
    await sandbox.setClock(now);
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [message]);
    await sandbox.setClock(OPEN);
  });

  it('one second before the cut-off it goes through', async () => {
    const key = await requestAt('Por autorizar', cast);
    await sandbox.setClock('2027-03-02T16:59:59-03:00');
    await must(cast.carmen, key, 'Autorizar implementación');
    await sandbox.setClock(OPEN);
  });

  it('not under an exception that has run out', async () => {
    const key = await requestAt('Por autorizar', cast);
    await must(cast.lucia, key, 'Solicitar excepción de horario', {
      fields: { 'Motivo de la excepción de horario': 'Cierre.' },
    });
    const until = { fields: { 'Excepción de horario válida hasta': '2027-03-02T18:00:00.000-0300' } };
    await must(cast.elena, key, 'Autorizar excepción de horario', until);
    await sandbox.setClock('2027-03-02T18:00:01-03:00');
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [LATE]);
    await sandbox.setClock(OPEN);
  });

  it('not under an exception of an earlier round, nor under one whose reason was changed afterwards', async () => {
    const asked = (why: string): Input => ({ fields: { 'Motivo de la excepción de horario': why } });
    const until = (day: number): Input => ({
      fields: { 'Excepción de horario válida hasta': `2027-12-${String(day)}T20:00:00.000-0300` },
    });
    const key = await requestAt('Por autorizar', cast);
    await must(cast.lucia, key, 'Solicitar excepción de horario', asked('Mañana cierra el mes.'));
    await must(cast.elena, key, 'Autorizar excepción de horario', until(30));
    await must(cast.lucia, key, 'Solicitar excepción de horario', asked('Otro motivo.'));
    await sandbox.setClock('2027-03-02T19:00:00-03:00');
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [LATE]);
    await must(cast.elena, key, 'Autorizar excepción de horario', until(31));
    await must(cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
    await cast.diego.attach(key, 'arreglo_v2.sql');
    await must(cast.diego, key, 'Enviar a verificación');
    await must(cast.beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(cast.diego, key, 'Solicitar autorización', AUTHORISATION);
    await refuses(key, 'carmen', 'Autorizar implementación', {}, [LATE]);
    await sandbox.setClock(OPEN);
  });

  it('not by the person who asked for it', async () => {
    const key = await requestAt('Solicitando autorización', cast);
    await withRole('carmen', 'Soporte de Sistemas', async () => {
      await must(cast.carmen, key, 'Solicitar autorización', AUTHORISATION);
      await refuses(key, 'carmen', 'Autorizar implementación', {}, [another('usted llevó la solicitud a este estado')]);
    });
  });
});

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
  const changed = (what: string, back: string): string =>
    `Los archivos cambiaron después del visto bueno: ${what}. La solicitud debe volver a «Preparando script» y verificarse de nuevo: use ${back}.`;

  it.each(GATES)('%s: a script added', async (stage, who, transition, back) => {
    const key = await requestAt(stage, cast);
    await cast.diego.attach(key, 'extra.sql', 'DROP TABLE socios;');
    await refuses(key, who, transition, { comment: NOTE }, [
      changed('«extra.sql» fue agregado por Diego Rojas el …', back),
    ]);
  });

  it.each(GATES)('%s: a script removed', async (stage, who, transition, back) => {
    const key = await requestAt(stage, cast);
    await removeScript(key);
    await refuses(key, who, transition, { comment: NOTE }, [
      changed('«arreglo.sql» fue eliminado por Diego Rojas el …', back),
    ]);
  });

  it.each(GATES)('%s: a script replaced under the same name', async (stage, who, transition, back) => {
    const key = await requestAt(stage, cast);
    await removeScript(key);
    await cast.natalia.attach(key, 'arreglo.sql', 'DELETE FROM socios;');
    await refuses(key, who, transition, { comment: NOTE }, [
      changed('«arreglo.sql» fue reemplazado por Natalia Ferreira el …', back),
    ]);
  });

  it('what was added and taken away again does not block, nor does a picture', async () => {
    const key = await requestAt('Por autorizar', cast);
    const id = await cast.diego.attach(key, 'extra.sql');
    await cast.diego.json('DELETE', `attachment/${id}`);
    await cast.diego.attach(key, 'pantalla.png');
    await must(cast.carmen, key, 'Autorizar implementación');
  });

  it('a changed script finds its way back to a new approval', async () => {
    const key = await requestAt('Por autorizar', cast);
    await cast.diego.attach(key, 'extra.sql');
    await must(cast.carmen, key, 'Rechazar autorización', { comment: NOTE });
    await must(cast.diego, key, 'Volver a preparar el script', { comment: NOTE });
    await cast.diego.attach(key, 'arreglo_v2.sql');
    await must(cast.diego, key, 'Enviar a verificación');
    await must(cast.beatriz, key, 'Aprobar script', { comment: NOTE });
    await must(cast.diego, key, 'Solicitar autorización', AUTHORISATION);
    await must(cast.carmen, key, 'Autorizar implementación');
  });

  async function removeScript(key: string): Promise<void> {
    const { fields } = await cast.diego.issue(key);
    await cast.diego.json('DELETE', `attachment/${fields.attachment?.[0]?.id ?? ''}`);
  }
});

describe('9a Implementado', () => {
  it('not by who authorised it', async () => {
    const key = await requestAt('Implementando en Producción', cast);
    await withRole('carmen', 'Dpto. Infraestructura', () =>
      refuses(key, 'carmen', 'Implementado', { comment: NOTE }, [another('usted llevó la solicitud a este estado')]),
    );
  });

  it('not by who attached a script', async () => {
    const key = await requestAt('Implementando en Producción', cast);
    await withRole('diego', 'Dpto. Infraestructura', () =>
      refuses(key, 'diego', 'Implementado', { comment: NOTE }, [another('usted adjuntó uno de los archivos')]),
    );
  });
});

it('12 wants a resolution', async () => {
  const key = await requestAt('Comunicando resultado', cast);
  await refuses(key, 'diego', 'Comunicar resultado y finalizar', { comment: NOTE }, [missing('Resolución')]);
});

describe('fields that decide are on no edit screen', () => {
  it.each<readonly [name: string, value: string | number]>([
    ['Estimación del esfuerzo (horas)', 1],
    ['Motivos del esfuerzo', 'Porque sí, de verdad.'],
    ['Respaldo de la prioridad', 'Gerencia General'],
    ['Instrucción de ejecución', 'Ejecutar todo.'],
    ['Resultado de las pruebas en Test', 'Todo bien.'],
    ['Excepción de horario válida hasta', '2027-03-02T20:00:00.000-0300'],
  ])('%s', async (name, value) => {
    const key = await requestAt('En análisis', cast);
    const before = await state(key);
    const answer = await cast.diego.send('PUT', `issue/${key}`, { fields: await cast.diego.fill({ [name]: value }) });
    expect(answer.status).toBe(400);
    expect(await state(key)).toEqual(before);
  });
});

it('looking does not invoke a function', async () => {
  const key = await requestAt('Por autorizar', cast);
  const { functionInvocations } = await sandbox.metrics();
  for (const person of Object.values(cast)) {
    await person.issue(key);
    await person.transitions(key);
  }
  expect((await sandbox.metrics()).functionInvocations).toBe(functionInvocations);
});

/** Gives somebody a second role for as long as it takes. */
async function withRole(who: keyof Cast, roleName: string, act: () => Promise<void>): Promise<void> {
  const roles = await cast.rosa.json<Record<string, string>>('GET', 'project/SOP/role');
  const id = roles[roleName]?.split('/').at(-1);
  const { accountId } = cast[who].who;
  await cast.rosa.json('POST', `project/SOP/role/${id ?? ''}`, { user: [accountId] });
  try {
    await act();
  } finally {
    await cast.rosa.json('DELETE', `project/SOP/role/${id ?? ''}?user=${encodeURIComponent(accountId)}`);
  }
}
