import { escapeHtml, htmlText } from '../jira/richText/html';
import type { Written } from '../jira/richText/written';
import type { Mail } from '../jira/rest/issues';
import { closed, isolated } from '../procedure/foreign';
import { shortened } from '../procedure/graphemes';
import { STATUSES, type StatusKey } from '../procedure/statuses';
import type { TransitionKey } from '../procedure/transitions';
import { say, type Words } from '../procedure/words';

/** A paragraph of an e-mail, or a text that a person wrote, with an optional title. Empty texts are left out. */
export type MailBlock = readonly [title: string | null, text: string | Written];

export interface MailFacts {
  readonly key: string;
  readonly summary: string;
  readonly transition: TransitionKey;
  /** Status of the request after the transition; `null` if it did not change. */
  readonly status: StatusKey | null;
  readonly actorName: string;
  readonly note: string | Written;
  /** Further details for the reader, each block under its title. */
  readonly details: readonly MailBlock[];
  /** Address of the issue. */
  readonly url: string;
}

/** The e-mail of a transition, in plain text and HTML. The subject contains the ticket number. */
export function mail(facts: MailFacts, words: Words): Mail {
  const values = { key: facts.key, summary: isolated(facts.summary), transition: words.transitions[facts.transition] };
  const { mail: texts } = words;
  const blocks: readonly MailBlock[] = [
    [
      null,
      facts.status === null
        ? say(texts.openingSame, values)
        : say(texts.opening, { ...values, status: words.statuses[facts.status] }),
    ],
    [
      null,
      say(texts.by, { ...values, name: facts.actorName === '' ? words.reasons.somebody : isolated(facts.actorName) }),
    ],
    ...(facts.status === null ? [] : [[null, nextStep(facts.status, words)] as const]),
    [texts.note, facts.note],
    ...facts.details,
    [null, say(texts.link, { url: facts.url })],
    [null, texts.footer],
  ];
  return compose(say(texts.subject, values), blocks);
}

/** Maximum length of a subject, in UTF-16 units. Mail programs show far less. */
const LONGEST_SUBJECT = 249;

/** An e-mail in plain text and HTML. Blocks without text are left out. */
export function compose(subject: string, blocks: readonly MailBlock[]): Mail {
  const shown = blocks.filter(([, text]) => plain(text) !== '');
  return {
    subject: closed(shortened(subject.replace(/[\s\p{Cc}]+/gu, ' '), LONGEST_SUBJECT)),
    textBody: shown.map(([title, text]) => (title === null ? plain(text) : `${title}\n${plain(text)}`)).join('\n\n'),
    htmlBody: shown.map(([title, text]) => htmlBlock(title, text)).join(''),
  };
}

const plain = (text: string | Written): string => (typeof text === 'string' ? text : text.text);

/** Step and responsible role of a status; `''` if the request has ended. */
export function nextStep(status: StatusKey, words: Words): string {
  const { step, responsible } = STATUSES[status];
  if (step === null) return '';
  const where = say(words.mail.step, { step, title: words.steps[step] });
  return `${where} ${say(words.mail.responsible, { role: words.roles[responsible] })}`;
}

function htmlBlock(title: string | null, text: string | Written): string {
  const heading = title === null ? '' : `<strong>${escapeHtml(title)}</strong>`;
  if (typeof text !== 'string') return `${heading === '' ? '' : `<p>${heading}</p>`}${text.html}`;
  return `<p>${heading === '' ? '' : `${heading}<br>`}${htmlText(text)}</p>`;
}
