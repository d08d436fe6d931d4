import type { Settings } from '../../procedure/settings';
import { say, type Words } from '../../procedure/words';
import type { Inline, SettingPlace } from './inline';

/** The configured values in the document's notation, such as `4` and `17:00`. */
export type DocumentValues = Readonly<Record<SettingPlace, string>>;

/** @param locale for the numbers, such as `es-PY`. */
export function documentValues(
  { effortThresholdHours, cutOff }: Pick<Settings, 'effortThresholdHours' | 'cutOff'>,
  locale: string,
): DocumentValues {
  return { threshold: new Intl.NumberFormat(locale).format(effortThresholdHours), cutOff };
}

/** A piece of a sentence as plain text. */
export function pieceText(piece: Inline, words: Words, values: DocumentValues): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'step':
      return say(words.document.step, { step: piece.step });
    case 'setting':
      return values[piece.place];
    case 'link':
      return piece.url;
  }
}

/** A sentence as plain text: `Paso 6` for a reference, the configured value for its place. */
export function plainText(parts: readonly Inline[], words: Words, values: DocumentValues): string {
  return parts.map((piece) => pieceText(piece, words, values)).join('');
}
