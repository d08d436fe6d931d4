import { graphemes } from '../graphemes';

/** Visible characters of an excerpt, and those before the first difference. */
const LENGTH = 160;
const LEAD = 30;

/** Excerpts of two texts around their first difference. */
export function excerpts(before: string, after: string): readonly [string, string] {
  const [a, b] = [graphemes(before), graphemes(after)];
  const difference = a.findIndex((character, index) => character !== b[index]);
  const start = Math.max(0, (difference < 0 ? a.length : difference) - LEAD);
  return [excerpt(a, start), excerpt(b, start)];
}

function excerpt(text: readonly string[], start: number): string {
  const from = text.length <= LENGTH ? 0 : start;
  const piece = text.slice(from, from + LENGTH).join('');
  return `${from > 0 ? '…' : ''}${piece}${from + LENGTH < text.length ? '…' : ''}`;
}
