import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const requiredFieldsSummary: Summary<'requiredFields'> = ({ requirements }, { words }) =>
  say(words.rules.requiredFields.summary, {
    items: requirements.map(({ field }) => words.fields[field]).join(words.reasons.separator),
  });
