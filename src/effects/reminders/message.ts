import type { Mail } from '../../jira/rest/issues';
import { amount } from '../../procedure/amount';
import { isolated } from '../../procedure/foreign';
import { requesterLeftText } from '../../procedure/requester';
import { say } from '../../procedure/words';
import type { MailLanguage } from '../details';
import { compose, nextStep, type MailBlock } from '../mail';
import { stalledFor, type Reminder, type Timing } from './due';
import { waitsForWhoLeft } from './waiting';

/** Language and links of reminders. */
export interface ReminderLanguage extends MailLanguage {
  readonly siteUrl: string;
}

/** Text of a reminder, for e-mail and comment. */
export function reminderText(reminder: Reminder, timing: Timing, language: ReminderLanguage): string {
  const { status } = reminder.waiting;
  const left = waitsForWhoLeft(reminder.waiting) ? [requesterLeftText(status, language.words)] : [];
  return [dueText(reminder, timing, language), ...left].join(' ');
}

function dueText({ kind, waiting }: Reminder, timing: Timing, language: ReminderLanguage): string {
  const { words, locale, timeZone } = language;
  const format = (style: Intl.DateTimeFormatOptions, at: number): string =>
    new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(at);
  const values = {
    key: waiting.key,
    summary: isolated(waiting.summary),
    status: words.statuses[waiting.status],
    timeZone,
  };
  if (kind === 'cutOff') {
    const cutOff = new Date(timing.window.cutOffMinutes * 60_000).toISOString().slice(11, 16);
    return say(words.reminders.cutOff, { ...values, cutOff });
  }
  const hours = amount(Math.floor(stalledFor(waiting, timing) / 3_600_000), 'workingHours', words);
  const since = format({ dateStyle: 'long', timeStyle: 'short' }, waiting.since);
  return say(words.reminders.stalled, { ...values, hours, since });
}

/** The e-mail of a reminder. */
export function reminderMail(reminder: Reminder, timing: Timing, language: ReminderLanguage): Mail {
  const { words, siteUrl } = language;
  const { key, summary, status } = reminder.waiting;
  const blocks: readonly MailBlock[] = [
    [null, reminderText(reminder, timing, language)],
    [null, nextStep(status, words)],
    [null, say(words.mail.link, { url: `${siteUrl}/browse/${key}` })],
    [null, words.mail.footer],
  ];
  return compose(say(words.reminders.subject[reminder.kind], { key, summary: isolated(summary) }), blocks);
}
