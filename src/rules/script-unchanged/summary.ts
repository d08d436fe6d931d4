import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const scriptUnchangedSummary: Summary<'scriptUnchanged'> = ({ since }, { words }) =>
  words.rules.scriptUnchanged[since];
