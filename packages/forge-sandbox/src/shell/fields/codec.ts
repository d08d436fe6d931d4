import { adfFromText, textFromAdf } from '../adf/plainText';
import { inputOfInstant, instantOfInput, instantOfJira, jiraOfInstant } from '../format/dates';
import type { MessageKey } from '../i18n/translate';
import { EMPTY_DRAFT, choiceDraft, textDraft } from './draft';
import type { Draft } from './draft';
import type { KindName } from './kindName';
import { choicesOf, textOf, wordsOf } from './values';

/** Settings of the person, not of the field. */
export interface Place {
  /** IANA name. Typed times are in this zone. */
  readonly timeZone: string;
  /** The person's language for written values, such as `es-ES`. */
  readonly locale: string;
}

/** The REST value of a draft (null clears the field), or the reason why it has none. */
export type Reading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: MessageKey };

/** Converts between a field's REST value and its editor's draft. */
export interface Codec {
  /** The draft for this value. Null and undefined give the empty draft. */
  draftOf(value: unknown, place: Place): Draft;
  read(draft: Draft, place: Place): Reading;
}

function reads(value: unknown): Reading {
  return { ok: true, value };
}

const emptyIsNull = (text: string): Reading => reads(text === '' ? null : text);

/** The number as the person types it: `1,5` in Spanish. All digits, no grouping. */
function writeNumber(value: unknown, locale: string): string {
  if (typeof value !== 'number') return textOf(value);
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
}

/** Reads both `1,5` and `1.5` as one and a half. Grouping signs are refused, because they would be ambiguous. */
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

/** Not part of `fields`: the editor starts empty for every value. */
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
