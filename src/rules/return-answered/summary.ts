import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const returnAnsweredSummary: Summary<'returnAnswered'> = (_, { words }) => words.rules.returnAnswered.summary;
