import { instantOf } from '../jira/issue/issue';
import type { MailDetail } from '../procedure/effects';
import { exactAmount } from '../procedure/amount';
import { isCurrent } from '../procedure/evidence';
import type { Person } from '../procedure/facts';
import { isolated } from '../procedure/foreign';
import { say, type Words } from '../procedure/words';
import { nextStep, type MailBlock } from './mail';
import type { Readings } from './readings';

/** Words and time zone of an e-mail. */
export interface MailLanguage {
  readonly words: Words;
  /** BCP 47 tag. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Maximum number of files that an e-mail names. */
const MOST_NAMED = 20;

/** The files that were attached and deleted again, each with people and times. */
async function passingBlock(read: Readings, { words, locale, timeZone }: MailLanguage): Promise<readonly MailBlock[]> {
  const files = await read.passing();
  const texts = words.mail.passing;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const nameOf = (person: Person | null): string => person?.name ?? words.reasons.somebody;
  const lines = files.slice(0, MOST_NAMED).map(({ filename, attached, deleted }) =>
    say(texts.file, {
      filename,
      attachedBy: nameOf(attached.by),
      attachedAt: format.format(attached.at),
      deletedBy: nameOf(deleted.by),
      deletedAt: format.format(deleted.at),
    }),
  );
  const left = files.length - lines.length;
  return [[texts.title, [...lines, ...(left > 0 ? [say(texts.more, { count: left })] : [])].join('\n')]];
}

type Describe = (read: Readings, language: MailLanguage) => readonly MailBlock[] | Promise<readonly MailBlock[]>;

const DETAILS: Readonly<Record<MailDetail, Describe>> = {
  instruction: (read, { words }) => [[words.mail.instruction, read.text('executionInstruction')]],

  handOff: async (read, { words }) => {
    const bound = await read.evidence();
    const files = (bound?.scripts ?? [])
      .filter(({ state }) => isCurrent(state))
      .map(
        ({ filename, size, sha256 }) =>
          `${say(words.mail.evidenceFile, { filename: isolated(filename), size })}\n${sha256}`,
      );
    return [
      [words.mail.instruction, read.text('executionInstruction')],
      [words.mail.evidence, files.join('\n')],
    ];
  },

  estimate: (read, { words, locale }) => {
    const hours = read.number('effortEstimate');
    const estimate =
      hours === null ? '' : say(words.mail.effort, { hours: exactAmount(hours, 'hours', { words, locale }) });
    return [
      [null, estimate],
      [words.mail.effortReasons, read.text('effortReasons')],
    ];
  },

  assignment: (read, { words }) => {
    const { assignee, priority } = read.then().fields;
    const name = assignee?.displayName == null ? words.reasons.somebody : isolated(assignee.displayName);
    const values = { name, priority: isolated(priority?.name ?? '-') };
    return [[null, say(words.mail.assigned, values)]];
  },

  exception: (read, { words, locale, timeZone }) => {
    const until = instantOf(read.text('exceptionValidUntil').text);
    const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
    const moment = Number.isNaN(until) ? '' : new Intl.DateTimeFormat(locale, style).format(until);
    return [
      [words.mail.exception, read.text('exceptionReason')],
      [null, moment === '' ? '' : say(words.mail.until, { moment, timeZone })],
    ];
  },

  implemented: passingBlock,
  passingFiles: passingBlock,

  newRequester: (read, { words }) => {
    const status = read.status();
    return [
      [null, say(words.mail.newRequester, { name: read.named('newRequester')?.name ?? words.reasons.somebody })],
      [null, status === null ? '' : nextStep(status, words)],
    ];
  },
};

export function mailDetails(detail: MailDetail | undefined, read: Readings, language: MailLanguage) {
  return detail === undefined ? [] : DETAILS[detail](read, language);
}
