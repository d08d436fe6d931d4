import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const productionWindowSummary: Summary<'productionWindow'> = (_, { words, quoted }) =>
  say(words.rules.productionWindow.summary, { cutOff: quoted.cutOff, timeZone: quoted.timeZone });
