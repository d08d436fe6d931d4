import { amount } from '../../procedure/amount';
import { say } from '../../procedure/words';
import type { Summary } from '../summary';

/** One sentence about a configured rule, for the workflow editor. */
export const effortGateSummary: Summary<'effortGate'> = ({ mode }, { words, settings }) =>
  say(words.rules.effortGate[mode], { hours: amount(settings.effortThresholdHours, 'hours', words) });
