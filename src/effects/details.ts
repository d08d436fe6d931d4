import { instantOf } from '../jira/issue';
import type { MailDetail } from '../procedure/effects';
import { say, type Words } from '../procedure/words';
import type { MailBlock } from './mail';
import type { Readings } from './readings';

/** What words and times an e-mail is written in. */
export interface MailLanguage {
  readonly words: Words;
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

type Describe = (read: Readings, language: MailLanguage) => Promise<readonly MailBlock[]>;

const DETAILS: Readonly<Record<MailDetail, Describe>> = {
  instruction: async (read, { words }) => [[words.mail.instruction, await read.text('executionInstruction')]],

  estimate: async (read, { words, locale }) => {
    const hours = await read.number('effortEstimate');
    const estimate = hours === null ? '' : say(words.mail.effort, { hours: hours.toLocaleString(locale) });
    return [
      [null, estimate],
      [words.mail.effortReasons, await read.text('effortReasons')],
    ];
  },

  assignment: async (read, { words }) => {
    const { assignee, priority } = (await read.issue()).fields;
    const values = { name: assignee?.displayName ?? words.reasons.somebody, priority: priority?.name ?? '-' };
    return [[null, say(words.mail.assigned, values)]];
  },

  exception: async (read, { words, locale, timeZone }) => {
    const until = await read.text('exceptionValidUntil');
    const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
    const moment = until === '' ? '' : new Intl.DateTimeFormat(locale, style).format(instantOf(until));
    return [
      [words.mail.exception, await read.text('exceptionReason')],
      [null, moment === '' ? '' : say(words.mail.until, { moment, timeZone })],
    ];
  },
};

export function mailDetails(detail: MailDetail | undefined, read: Readings, language: MailLanguage) {
  return detail === undefined ? Promise.resolve([]) : DETAILS[detail](read, language);
}
