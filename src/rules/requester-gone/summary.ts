import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const requesterGoneSummary: Summary<'requesterGone'> = (_, { words }) => words.rules.requesterGone.summary;
