import { amount, type Unit } from '../amount';
import { say, type Words } from '../words';
import { excerpts } from './excerpts';

/** The reader's words and locale for the text of a change. */
export interface Reader {
  readonly words: Words;
  readonly locale: string;
}

export type Pair = readonly [from: string, to: string];
/** Returns two different values in words. */
export type Tell<T> = (before: T, after: T, reader: Reader) => Pair;

/** Units of lists whose items are named. */
type Listed = 'dates' | 'extensions';

/** Maximum number of items that are named. */
const NAMED = 6;

export const plain: Tell<string> = (before, after, { words }) => {
  const [from, to] = excerpts(before, after);
  const { nothing } = words.settings.changes;
  return [from === '' ? nothing : from, to === '' ? nothing : to];
};

export const counted =
  (unit: Exclude<Unit, Listed>): Tell<number> =>
  (before, after, { words, locale }) => {
    const tell = (count: number): string => amount(count, unit, words, new Intl.NumberFormat(locale).format(count));
    return [tell(before), tell(after)];
  };

/** The number of items; the second text also names the added and removed ones. */
export const listed =
  (unit: Listed, tellItem: (item: string, locale: string) => string): Tell<readonly string[]> =>
  (before, after, { words, locale }) => {
    const { changes } = words.settings;
    const some = (items: readonly string[]): string => {
      const named = items.slice(0, NAMED).map((item) => tellItem(item, locale));
      const rest = items.length - named.length;
      const texts = rest > 0 ? [...named, say(changes.more, { count: rest })] : named;
      return new Intl.ListFormat(locale, { type: 'conjunction' }).format(texts);
    };
    const came = after.filter((item) => !before.includes(item));
    const went = before.filter((item) => !after.includes(item));
    const details = [
      ...(came.length === 0 ? [] : [say(changes.added, { items: some(came) })]),
      ...(went.length === 0 ? [] : [say(changes.removed, { items: some(went) })]),
    ].join('; ');
    const count = (items: readonly string[]): string => amount(items.length, unit, words);
    return [count(before), details === '' ? count(after) : `${count(after)} (${details})`];
  };

/**
 * A date of the settings in words, such as `15 ago 2026` (`full`: with its day of the week). An invalid date is
 * unchanged.
 * @param locale such as `es-PY`.
 */
export function dayText(date: string, locale: string, style: 'medium' | 'full' = 'medium'): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: 'UTC' }).format(at);
}

export const day: Tell<string> = (before, after, reader) =>
  plain(dayText(before, reader.locale), dayText(after, reader.locale), reader);
