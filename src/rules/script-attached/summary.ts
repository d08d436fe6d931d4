import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const scriptAttachedSummary: Summary<'scriptAttached'> = (_, { words, settings }) =>
  say(words.rules.scriptAttached.summary, { extensions: settings.scriptExtensions.map((e) => `.${e}`).join(', ') });
