/** The messages of refused transitions, as people read them. */

export const note = (purpose: string): string =>
  `Escriba en esta misma acción un comentario de al menos 10 caracteres ${purpose} (cuentan letras y cifras).`;

export const missing = (...items: readonly string[]): string => `Falta completar: ${items.join('; ')}.`;

export const another = (...items: readonly string[]): string => `Debe hacerlo otra persona: ${items.join('; ')}.`;

/** The message without the time of a file's change, which depends on the clock. */
export const anyTime = (message: string): string => message.replace(/ el \d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, ' el …');

export const DESCRIPTION = 'Descripción (al menos 20 caracteres; cuentan letras y cifras)';
export const CHECKED = 'Revisión previa del problema (marque la casilla)';
