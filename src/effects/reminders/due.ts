import type { ProductionWindow } from '../../procedure/facts';
import { closingAt } from '../../procedure/rules/openings';
import { isWorkingTime, workingTime } from '../../procedure/rules/workingTime';
import type { Settings } from '../../procedure/settings';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Waiting } from './waiting';

/** `cutOff`: today's hours of Production are about to end. `stalled`: the request has not moved for too long. */
export type ReminderKind = 'cutOff' | 'stalled';

/** A reminder that is due. `once` identifies its cause; the app sends one reminder per cause. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly waiting: Waiting;
  readonly once: string;
}

/** Time and settings that decide on reminders. */
export interface Timing {
  readonly settings: Pick<Settings, 'reminderMinutes' | 'stalledHours'>;
  readonly window: ProductionWindow;
  /** Epoch milliseconds, by Jira's clock, which the gate uses as well. */
  readonly now: number;
}

const MINUTE = 60_000;

/** Statuses whose work must be done before the cut-off: requesting and giving the authorisation. */
export const BEFORE_CUT_OFF: readonly StatusKey[] = (Object.keys(STATUSES) as StatusKey[]).filter(
  (key) => STATUSES[key].step === 7 || STATUSES[key].step === 8,
);

/** End of today's hours of Production if it is near enough for a reminder, otherwise `null`; epoch milliseconds. */
export function nearCutOff({ settings, window, now }: Timing): number | null {
  const closing = closingAt(window, now);
  return closing !== null && closing - now <= settings.reminderMinutes * MINUTE ? closing : null;
}

/** True during working time. The app sends no reminders of stalled requests at night or on holidays. */
export const isTimeForStalled = ({ window, now }: Timing): boolean => isWorkingTime(window, now);

/** Working time since the last move of a request; milliseconds. */
export const stalledFor = ({ since }: Waiting, { window, now }: Timing): number => workingTime(window, since, now);

/** The due reminders of one request. */
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
