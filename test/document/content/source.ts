import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The organisation's document, word for word. */
export const SOURCE = readFileSync(path.join(__dirname, 'source.es.txt'), 'utf8');

/** A text for comparing: white space has no meaning. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The organisation's text by step, line by line. A step begins with the line before its title, which names the role.
 */
export function sourceSteps(): ReadonlyMap<number, readonly string[]> {
  const lines = SOURCE.split('\n')
    .map(flat)
    .filter((line) => line !== '');
  const titles = lines.flatMap((line, index) => (/^Paso \d+:/.test(line) ? [index] : []));
  return new Map(
    titles.map((start, n) => {
      const next = titles[n + 1];
      return [n + 1, lines.slice(start - 1, next === undefined ? undefined : next - 1)];
    }),
  );
}
