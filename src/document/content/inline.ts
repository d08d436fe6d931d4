/** A setting that the document's text contains. */
export type SettingPlace = 'threshold' | 'cutOff';

/** A piece of a sentence. A sentence of the document is one text; everything but plain words is a place in it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** `{step:6}`: a reference to a step of the document. */
  | { readonly kind: 'step'; readonly step: number }
  /** `{threshold}` and `{cutOff}`. */
  | { readonly kind: 'setting'; readonly place: SettingPlace }
  /** An address, without the full stop of its sentence. */
  | { readonly kind: 'link'; readonly url: string };

const PIECES = /\{step:(\d+)\}|\{(threshold|cutOff)\}|(https?:\/\/[^\s]*[^\s.,;:)])/g;

/** Splits a text of the locale files at its places. Unknown places stay text, so that they are noticed. */
export function parseInline(text: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  const plain = (until: number): void => {
    if (until > end) pieces.push({ kind: 'text', text: text.slice(end, until) });
  };
  for (const match of text.matchAll(PIECES)) {
    plain(match.index);
    pieces.push(pieceOf(match));
    end = match.index + match[0].length;
  }
  plain(text.length);
  return pieces;
}

function pieceOf([whole, step, place]: RegExpMatchArray): Inline {
  if (step !== undefined) return { kind: 'step', step: Number(step) };
  if (place === 'threshold' || place === 'cutOff') return { kind: 'setting', place };
  return { kind: 'link', url: whole };
}
