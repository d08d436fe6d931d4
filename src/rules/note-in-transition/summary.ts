import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const noteSummary: Summary<'note'> = ({ purpose }, { words, settings }) => {
  const { note } = words.rules;
  const minimum = settings.noteMinimum;
  return say(minimum > 1 ? note.summary : note.summaryOfAny, { minimum, purpose: words.notes[purpose] });
};
