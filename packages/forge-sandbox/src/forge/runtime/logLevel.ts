/** The methods of the console that write a line. */
export const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];
