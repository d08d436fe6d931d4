import type { Filling, StepInput } from './walker';
import type { PersonKey } from './cast';

/** An act of a person on a ticket: a transition by its name, or a file to attach. */
export type Act =
  | { readonly by: PersonKey; readonly transition: string; readonly input?: StepInput; readonly assignee?: PersonKey }
  | { readonly by: PersonKey; readonly file: string; readonly content: string };

/** A ticket and the acts that bring it to its step. */
export interface Ticket {
  readonly reporter: PersonKey;
  readonly fields: Readonly<Record<string, Filling>>;
  readonly acts: readonly Act[];
}

const request = (summary: string, classification: string, description: string, more: Record<string, Filling> = {}) => ({
  summary,
  Clasificación: classification,
  description,
  'Revisión previa del problema': ['Revisé el problema antes de ingresar la solicitud'],
  ...more,
});

const prioritise = (assignee: PersonKey, priority: string, backing: string): Act => ({
  by: 'carmen',
  transition: 'Priorizar y asignar',
  assignee,
  input: { fields: { priority, 'Respaldo de la prioridad': backing } },
});

const start = (by: PersonKey, hours: number): Act => ({
  by,
  transition: 'Iniciar soporte',
  input: { fields: { 'Estimación del esfuerzo (horas)': hours } },
});

const done = (by: PersonKey, how: string, hours: number, comment: string): Act => ({
  by,
  transition: how,
  input: { fields: { 'Tiempo dedicado (horas)': hours }, comment },
});

const script = (by: PersonKey, file: string, content: string): readonly Act[] => [
  { by, file, content },
  { by, transition: 'Enviar a verificación' },
];

const approve: Act = {
  by: 'beatriz',
  transition: 'Aprobar script',
  input: { comment: 'Visto bueno: el script respeta los filtros y prevé la reversión.' },
};

const askAuthorisation = (by: PersonKey, instruction: string, result: string): Act => ({
  by,
  transition: 'Solicitar autorización',
  input: {
    fields: {
      'Instrucción de ejecución': instruction,
      'Pruebas en Test': ['Las pruebas en Test concluyeron'],
      'Resultado de las pruebas en Test': result,
    },
  },
});

/** Realistic tickets at different steps, in the order in which they were filed. */
export const TICKETS: readonly Ticket[] = [
  {
    reporter: 'lucia',
    fields: request(
      'Los intereses de ahorro programado se duplicaron en agosto',
      'Revisión de problema',
      'Al emitir el extracto de agosto, doce socios de la sucursal Centro tienen acreditado dos veces el interés del ahorro programado. Adjuntaré la lista si hace falta.',
      { 'Experiencia del Usuario': 'Abrí Extractos > Ahorro programado y filtré por agosto.' },
    ),
    acts: [
      prioritise('diego', 'High', 'Gerencia General'),
      start('diego', 3),
      done(
        'diego',
        'Finalizar con acción en Producción',
        2.5,
        'El proceso nocturno corrió dos veces el día 31; se prepara la reversión de los doce asientos.',
      ),
      ...script(
        'diego',
        'reversion_intereses_agosto.sql',
        'BEGIN;\nUPDATE asientos SET anulado = true WHERE lote = 20260831 AND corrida = 2;\nCOMMIT;\n',
      ),
      approve,
      askAuthorisation(
        'diego',
        '1. Respaldar la tabla asientos.\n2. Ejecutar reversion_intereses_agosto.sql.\n3. Verificar que se anularon 12 filas.',
        'En Test se anularon 12 filas y el extracto quedó correcto.',
      ),
      { by: 'carmen', transition: 'Autorizar implementación' },
      {
        by: 'hugo',
        transition: 'Implementado',
        input: { comment: 'Ejecutado según la instrucción; 12 filas anuladas.' },
      },
      {
        by: 'diego',
        transition: 'Prueba satisfactoria',
        input: { comment: 'Los doce extractos muestran un solo interés.' },
      },
      { by: 'lucia', transition: 'Certificar', input: { comment: 'Verifiqué los doce socios; está correcto.' } },
      {
        by: 'diego',
        transition: 'Comunicar resultado y finalizar',
        input: { fields: { resolution: 'Done' }, comment: 'Se revirtieron los intereses duplicados de agosto.' },
      },
    ],
  },
  {
    reporter: 'marcos',
    fields: request(
      'Reporte mensual de socios morosos por sucursal',
      'Pedido de reporte',
      'Necesitamos un reporte mensual con los socios en mora de más de 30 días, agrupado por sucursal y oficial de crédito.',
    ),
    acts: [
      prioritise('natalia', 'Medium', 'Comité Ejecutivo'),
      {
        by: 'natalia',
        transition: 'Solicitar confirmación del esfuerzo',
        input: {
          fields: {
            'Estimación del esfuerzo (horas)': 12,
            'Motivos del esfuerzo': 'El reporte cruza tres módulos y no existe una vista consolidada de mora.',
          },
        },
      },
    ],
  },
  {
    reporter: 'lucia',
    fields: request(
      'Corregir la tasa del crédito de consumo en la parametrización',
      'Parametrización',
      'La resolución 45/26 fija la tasa de consumo en 18,5 % desde el primero de mes; el sistema sigue calculando 19 %.',
    ),
    acts: [
      prioritise('andres', 'Highest', 'Premisas preestablecidas'),
      start('andres', 2),
      done(
        'andres',
        'Finalizar con acción en Producción',
        1.5,
        'La tasa se cambia en la tabla de parámetros con un script; no hay pantalla que lo permita.',
      ),
      ...script(
        'andres',
        'tasa_consumo_2026.sql',
        "UPDATE parametros SET valor = 18.5 WHERE clave = 'TASA_CONSUMO';\n",
      ),
    ],
  },
  {
    reporter: 'marcos',
    fields: request(
      'El cajero de la sucursal Sur no cierra el arqueo',
      'Revisión de problema',
      'Desde el lunes el arqueo de la caja 3 queda abierto al final del día y no permite iniciar el siguiente.',
    ),
    acts: [
      prioritise('natalia', 'High', 'Gerencia General'),
      start('natalia', 4),
      done(
        'natalia',
        'Finalizar con acción en Producción',
        3,
        'Quedó un movimiento sin contrapartida; se prepara su regularización.',
      ),
      ...script(
        'natalia',
        'regulariza_caja3.sql',
        'INSERT INTO movimientos (caja, tipo, monto) VALUES (3, 9, -125000);\n',
      ),
      approve,
      askAuthorisation(
        'natalia',
        '1. Cerrar las sesiones de la caja 3.\n2. Ejecutar regulariza_caja3.sql.\n3. Pedir al cajero que cierre el arqueo.',
        'En Test el arqueo cerró sin diferencias.',
      ),
    ],
  },
  {
    reporter: 'lucia',
    fields: request(
      'No puedo imprimir el comprobante de aportes',
      'Revisión de problema',
      'Al imprimir el comprobante de aportes la impresora recibe una página en blanco, en todas las ventanillas.',
    ),
    acts: [
      prioritise('diego', 'Low', 'Premisas preestablecidas'),
      {
        by: 'diego',
        transition: 'Solicitar información',
        input: {
          fields: { 'Información solicitada': ['Experiencia del Usuario'] },
          comment: '¿Desde qué menú imprime y qué mensaje ve en pantalla?',
        },
      },
    ],
  },
  {
    reporter: 'marcos',
    fields: request(
      'Alta de un nuevo convenio de descuento de haberes',
      'Parametrización',
      'Se firmó el convenio con la Municipalidad de Luque; se necesita el código de descuento para la planilla de este mes.',
    ),
    acts: [prioritise('diego', 'Medium', 'Comité Ejecutivo')],
  },
  {
    reporter: 'lucia',
    fields: request(
      'Listado de socios con beneficio de vivienda vigente',
      'Pedido de reporte',
      'El comité de vivienda pide el listado de socios con beneficio vigente y saldo, para la asamblea del mes próximo.',
    ),
    acts: [],
  },
];
