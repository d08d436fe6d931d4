import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const requestedInformationSummary: Summary<'requestedInformation'> = ({ fields }, { words }) =>
  say(words.rules.requestedInformation.summary, {
    items: fields.map((field) => words.fields[field]).join(words.reasons.separator),
  });
