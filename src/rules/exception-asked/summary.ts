import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const exceptionAskedSummary: Summary<'exceptionAsked'> = (_, { words }) => words.rules.exceptionAsked.summary;
