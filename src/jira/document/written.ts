import { NOT_SHOWN, untwisted } from '../../procedure/foreign';
import { htmlText } from './html';
import { HtmlSetter } from './htmlSetter';
import type { DocumentWords } from './ownWords';
import type { Setter } from './part';
import { PlainSetter } from './plainSetter';
import { Reading } from './reading';
import { walk } from './walk';

/** What somebody wrote, for an e-mail: both say the same. */
export interface Written {
  readonly text: string;
  /** Paragraphs and other blocks; `''` where there is no text. */
  readonly html: string;
}

/** Halves of a character, which no mail can carry. */
const HALVES = /\p{Cs}/gu;

const whole = (text: string): string => text.replace(HALVES, NOT_SHOWN);

/**
 * A text as people read it: every word of a document, with its bullets, numbers and boxes, the addresses of its links and
 * the indentation of its code; a String as it is; `''` for anything else.
 */
export function peopleText(value: unknown, words: DocumentWords): string {
  if (typeof value === 'string') return whole(untwisted(value));
  return set(value, new PlainSetter(), words);
}

/** The same in plain text and in HTML. */
export function written(value: unknown, words: DocumentWords): Written {
  const text = peopleText(value, words);
  if (text.trim() === '') return { text: '', html: '' };
  return { text, html: typeof value === 'string' ? `<p>${htmlText(text)}</p>` : set(value, new HtmlSetter(), words) };
}

function set(value: unknown, setter: Setter, words: DocumentWords): string {
  if (typeof value !== 'object' || value === null) return '';
  walk(value, new Reading(setter, words));
  return whole(setter.result());
}
