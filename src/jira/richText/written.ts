import { NOT_SHOWN, untwisted } from '../../procedure/foreign';
import { htmlText } from './html';
import { HtmlSetter } from './htmlSetter';
import type { DocumentWords } from './ownWords';
import type { Setter } from './part';
import { PlainSetter } from './plainSetter';
import { Reading } from './reading';
import { walk } from './walk';

/** A text that a person wrote, for an e-mail, in two equal forms. */
export interface Written {
  readonly text: string;
  /** Paragraphs and other blocks; `''` if there is no text. */
  readonly html: string;
}

/** Lone surrogates, which an e-mail cannot contain. */
const HALVES = /\p{Cs}/gu;

const whole = (text: string): string => text.replace(HALVES, NOT_SHOWN);

/**
 * A text in readable form. A document keeps all words, bullets, numbers and boxes, the addresses of links and the
 * indentation of code. A String stays as it is. Anything else is `''`.
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
