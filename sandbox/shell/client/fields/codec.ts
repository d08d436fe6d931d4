import { adfFromText, textFromAdf } from '../adf/plainText';
import { inputOfInstant, instantOfInput, instantOfJira, jiraOfInstant } from '../format/dates';
import type { MessageKey } from '../i18n/translate';
import { EMPTY_DRAFT, choiceDraft, textDraft } from './draft';
import type { Draft } from './draft';
import type { KindName } from './kindName';
import { choicesOf, textOf, wordsOf } from './values';

/** What depends on the person rather than on the field. */
export interface Place {
  /** IANA name; typed times are meant in it. */
  readonly timeZone: string;
  /** Language of what is written for the person, such as `es-ES`. */
  readonly locale: string;
}

/** A draft read as the value REST takes (null clears the field), or why it cannot be one. */
export type Reading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: MessageKey };

/** The way between a field's value in REST and what stands in its editor. */
export interface Codec {
  /** The draft that shows this value; null and undefined give the empty one. */
  draftOf(value: unknown, place: Place): Draft;
  read(draft: Draft, place: Place): Reading;
}

function reads(value: unknown): Reading {
  return { ok: true, value };
}

const emptyIsNull = (text: string): Reading => reads(text === '' ? null : text);

/** As the person would type it: `1,5` in Spanish. No grouping, every digit. */
function writeNumber(value: unknown, locale: string): string {
  if (typeof value !== 'number') return textOf(value);
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
}

/** `1,5` and `1.5` are both one and a half; grouping signs are not read, because they would be ambiguous. */
function readNumber(typed: string): Reading {
  const trimmed = typed.trim();
  if (trimmed === '') return reads(null);
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(trimmed)
    ? reads(Number(trimmed.replace(',', '.')))
    : { ok: false, problem: 'field.notANumber' };
}

const textCodec: Codec = {
  draftOf: (value) => textDraft(textOf(value)),
  read: ({ text }) => emptyIsNull(text),
};

/** Nothing in `fields`: the editor starts empty whatever the value. */
const apart: Codec = { draftOf: () => EMPTY_DRAFT, read: () => reads(undefined) };

export const CODECS: Readonly<Record<KindName, Codec>> = {
  text: textCodec,
  date: textCodec,
  paragraph: {
    draftOf: (value) => textDraft(textFromAdf(value)),
    read: ({ text }) => reads(adfFromText(text)),
  },
  number: {
    draftOf: (value, { locale }) => textDraft(writeNumber(value, locale)),
    read: ({ text }) => readNumber(text),
  },
  dateTime: {
    draftOf(value, { timeZone }) {
      const instant = instantOfJira(textOf(value));
      return instant === null ? EMPTY_DRAFT : textDraft(inputOfInstant(instant, timeZone));
    },
    read({ text }, { timeZone }) {
      if (text === '') return reads(null);
      const instant = instantOfInput(text, timeZone);
      return instant === null ? { ok: false, problem: 'field.notADateTime' } : reads(jiraOfInstant(instant));
    },
  },
  user: {
    draftOf: (value) => choiceDraft(choicesOf(value)),
    read: ({ choices: [choice] }) => reads(choice === undefined ? null : { accountId: choice.id }),
  },
  option: {
    draftOf: (value) => choiceDraft(choicesOf(value)),
    read: ({ choices: [choice] }) => reads(choice === undefined ? null : { id: choice.id }),
  },
  checkboxes: {
    draftOf: (value) => choiceDraft(choicesOf(value)),
    read: ({ choices }) => reads(choices.map(({ id }) => ({ id }))),
  },
  labels: {
    draftOf: (value) => textDraft(wordsOf(value).join(' ')),
    read: ({ text }) => reads(text.split(/\s+/).filter((word) => word !== '')),
  },
  attachment: apart,
  unsupported: apart,
};
