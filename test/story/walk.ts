import { said } from '../logs/people';
import type { Cast } from './cast';
import type { Input, Person, Values } from './person';

/** A complete request. */
export const REQUEST: Values = {
  summary: 'El cierre diario no cuadra',
  Clasificación: 'Revisión de problema',
  description: said('Desde ayer el cierre diario de la sucursal Centro muestra una diferencia.'),
  'Revisión previa del problema': ['Revisé el problema antes de ingresar la solicitud'],
};

export const NOTE = said('Un comentario suficientemente largo.');

/** Tuesday, ten in the morning in Asunción: the production window is open. */
export const OPEN = '2027-03-02T10:00:00-03:00';

/** Statuses along the walk of a request that goes through production, in their order. */
export const STAGES = [
  'Por priorizar',
  'En análisis',
  'Esperando información',
  'Esperando confirmación',
  'En soporte',
  'Preparando script',
  'Verificando script',
  'Solicitando autorización',
  'Por autorizar',
  'Implementando en Producción',
  'Probando en Producción',
  'Certificando en Producción',
  'Comunicando resultado',
  'Finalizado',
] as const;
export type Stage = (typeof STAGES)[number];

interface Leg {
  readonly from: Stage;
  go(key: string, cast: Cast): Promise<void>;
}

/** Makes a transition. @throws Error if it is refused. */
export async function must(person: Person, key: string, transition: string, input?: Input): Promise<void> {
  const refused = await person.move(key, transition, input);
  if (refused !== null)
    throw new Error(`${person.who.displayName} could not do "${transition}": ${JSON.stringify(refused)}`);
}

export const PRIORITISED = (cast: Cast): Input => ({
  fields: { priority: 'High', 'Respaldo de la prioridad': 'Gerencia General', assignee: cast.diego.who.accountId },
});

export const AUTHORISATION: Input = {
  fields: {
    'Instrucción de ejecución': said('1. Ejecutar arreglo.sql en la base contable.'),
    'Pruebas en Test': ['Las pruebas en Test concluyeron'],
    'Resultado de las pruebas en Test': said('El cierre cuadra en Test.'),
  },
};

/** The same for scripts of a later round: each needs a new instruction. */
export const AUTHORISATION_AGAIN: Input = {
  fields: {
    ...AUTHORISATION.fields,
    'Instrucción de ejecución': said('1. Ejecutar arreglo_v2.sql en la base contable.'),
  },
};

/** The direct way to each status. The leg before is walked first. */
const LEGS: Readonly<Record<Exclude<Stage, 'Por priorizar'>, Leg>> = {
  'En análisis': {
    from: 'Por priorizar',
    go: (key, cast) => must(cast.carmen, key, 'Priorizar y asignar', PRIORITISED(cast)),
  },
  'Esperando información': {
    from: 'En análisis',
    go: (key, { diego }) => must(diego, key, 'Solicitar información', { comment: NOTE }),
  },
  'Esperando confirmación': {
    from: 'En análisis',
    go: (key, { diego }) =>
      must(diego, key, 'Solicitar confirmación del esfuerzo', {
        fields: {
          'Estimación del esfuerzo (horas)': 6,
          'Motivos del esfuerzo': said('Hay que recorrer tres módulos.'),
        },
      }),
  },
  'En soporte': {
    from: 'En análisis',
    go: (key, { diego }) => must(diego, key, 'Iniciar soporte', { fields: { 'Estimación del esfuerzo (horas)': 4 } }),
  },
  'Preparando script': {
    from: 'En soporte',
    go: (key, { diego }) =>
      must(diego, key, 'Finalizar con acción en Producción', {
        fields: { 'Tiempo dedicado (horas)': 1.5 },
        comment: NOTE,
      }),
  },
  'Verificando script': {
    from: 'Preparando script',
    go: async (key, { diego }) => {
      await diego.attach(key, 'arreglo.sql');
      await must(diego, key, 'Enviar a verificación');
    },
  },
  'Solicitando autorización': {
    from: 'Verificando script',
    go: (key, { beatriz }) => must(beatriz, key, 'Aprobar script', { comment: NOTE }),
  },
  'Por autorizar': {
    from: 'Solicitando autorización',
    go: (key, { diego }) => must(diego, key, 'Solicitar autorización', AUTHORISATION),
  },
  'Implementando en Producción': {
    from: 'Por autorizar',
    go: (key, { carmen }) => must(carmen, key, 'Autorizar implementación'),
  },
  'Probando en Producción': {
    from: 'Implementando en Producción',
    go: (key, { hugo }) => must(hugo, key, 'Implementado', { comment: NOTE }),
  },
  'Certificando en Producción': {
    from: 'Probando en Producción',
    go: (key, { diego }) => must(diego, key, 'Prueba satisfactoria', { comment: NOTE }),
  },
  'Comunicando resultado': {
    from: 'Certificando en Producción',
    go: (key, { lucia }) => must(lucia, key, 'Certificar', { comment: NOTE }),
  },
  Finalizado: {
    from: 'Comunicando resultado',
    go: (key, { diego }) =>
      must(diego, key, 'Comunicar resultado y finalizar', { fields: { resolution: 'Done' }, comment: NOTE }),
  },
};

/** A new request of Lucía's, brought to this status. */
export async function requestAt(stage: Stage, cast: Cast): Promise<string> {
  if (stage === 'Por priorizar') {
    const key = await cast.lucia.create(REQUEST);
    if (typeof key !== 'string') throw new Error(`The request was not created: ${JSON.stringify(key)}`);
    return key;
  }
  const leg = LEGS[stage];
  const key = await requestAt(leg.from, cast);
  await leg.go(key, cast);
  return key;
}
