import type { ProductionWindow } from '../../procedure/facts';
import { closingAt } from '../../procedure/rules/openings';
import { isWorkingTime, workingTime } from '../../procedure/rules/workingTime';
import type { Settings } from '../../procedure/settings';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Waiting } from './waiting';

/** `cutOff`: today's hours of Production are about to end. `stalled`: nobody has moved it for too long. */
export type ReminderKind = 'cutOff' | 'stalled';

/** A reminder that is due. `once`: the same for as long as it is the same thing, of which nobody is reminded twice. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly waiting: Waiting;
  readonly once: string;
}

/** What reminders go by. */
export interface Timing {
  readonly settings: Pick<Settings, 'reminderMinutes' | 'stalledHours'>;
  readonly window: ProductionWindow;
  /** Epoch milliseconds, by Jira's clock: the gate's own. */
  readonly now: number;
}

const MINUTE = 60_000;

/** The steps whose work has to be done before the cut-off: asking for the authorisation, and giving it. */
export const BEFORE_CUT_OFF: readonly StatusKey[] = (Object.keys(STATUSES) as StatusKey[]).filter(
  (key) => STATUSES[key].step === 7 || STATUSES[key].step === 8,
);

/** The end of today's hours of Production, when it is so near that it is to be reminded of; epoch milliseconds. */
export function nearCutOff({ settings, window, now }: Timing): number | null {
  const closing = closingAt(window, now);
  return closing !== null && closing - now <= settings.reminderMinutes * MINUTE ? closing : null;
}

/** Nobody is reminded at night, or on a holiday, of what has not moved. */
export const isTimeForStalled = ({ window, now }: Timing): boolean => isWorkingTime(window, now);

/** Working time for which a request has not moved; milliseconds. */
export const stalledFor = ({ since }: Waiting, { window, now }: Timing): number => workingTime(window, since, now);

/** The reminders that are due about one request. */
export function dueReminders(waiting: Waiting, timing: Timing): readonly Reminder[] {
  const { issueId, status, move } = waiting;
  const due: Reminder[] = [];
  const closing = nearCutOff(timing);
  if (closing !== null && BEFORE_CUT_OFF.includes(status))
    due.push({ kind: 'cutOff', waiting, once: `reminder:cutOff:${issueId}:${closing}` });
  const limit = timing.settings.stalledHours * 60 * MINUTE;
  if (isTimeForStalled(timing) && stalledFor(waiting, timing) >= limit)
    due.push({
      kind: 'stalled',
      waiting,
      once: `reminder:stalled:${issueId}:${status}:${move}`,
    });
  return due;
}
