/** Seven in the evening of a Tuesday in Asunción: Production is only open to exceptions. */
export const LATE = '2027-03-02T19:00:00-03:00';

/** The field by which an analyst keeps the earlier scripts, with the names that people see. */
export const SCRIPTS_KEPT = {
  field: 'Se mantienen los archivos anteriores',
  option: 'Siguen vigentes, tal como están',
} as const;

export const REASON = 'Motivo de la excepción de horario';
export const UNTIL = 'Excepción de horario válida hasta';
export const INSTRUCTION = 'Instrucción de ejecución';
export const RESULT = 'Resultado de las pruebas en Test';
export const TESTED = 'Pruebas en Test';
export const ESTIMATE = 'Estimación del esfuerzo (horas)';
export const REASONS = 'Motivos del esfuerzo';
export const SPENT = 'Tiempo dedicado (horas)';

/** Row 7, for a script of this name. */
export const authorisationOf = (script: string): { readonly fields: Readonly<Record<string, string | string[]>> } => ({
  fields: {
    [INSTRUCTION]: `Ejecutar ${script} en la base contable.`,
    [TESTED]: ['Las pruebas en Test concluyeron'],
    [RESULT]: `Con ${script} el cierre cuadra en Test.`,
  },
});
