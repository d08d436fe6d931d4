import type { Json } from '../../../jira/json';
import { shortened as cut } from '../../../procedure/graphemes';
import { TURNING } from '../../../procedure/foreign';
import { UNREADABLE } from '../../../procedure/rules/length';
import { PICTURE } from '../../../procedure/rules/scripts';
import { say, type Words } from '../../../procedure/words';
import { isList, isRecord } from '../normal/canonical';
import type { Change } from '../difference';
import { listed, lookUp, quoted } from './names';

/** Maximum length of a value in a sentence. Longer values are cut. */
const LONGEST = 161;

type Format = (value: Json, words: Words) => string;

const unit =
  (one: 'hour' | 'character', several: 'hours' | 'characters'): Format =>
  (value, words) =>
    typeof value === 'number' ? say(words.drift.units[value === 1 ? one : several], { value }) : plain(value, words);

/** A pattern is only named, because people do not read patterns. */
const pattern = (value: Json, own: string, words: Words): string =>
  quoted(words.drift.patterns[value === own ? 'own' : 'other'], words);

/** Formats of the values of some settings. All others appear unchanged. */
const FORMATS: Readonly<Record<string, Format>> = {
  threshold: unit('hour', 'hours'),
  minimum: unit('character', 'characters'),
  cutOff: (value, words) => (typeof value === 'number' ? clock(value) : plain(value, words)),
  workingDays: (value, words) => lookUp(words.drift.days, JSON.stringify(value)) ?? plain(value, words),
  extensions: (value, words) => (typeof value === 'string' ? `.${value}` : plain(value, words)),
  pictures: (value, words) => pattern(value, PICTURE, words),
  holidays: (value, words) => (typeof value === 'string' ? value : plain(value, words)),
  unreadable: (value, words) => pattern(value, value === TURNING ? TURNING : UNREADABLE, words),
  mode: (value, words) =>
    (typeof value === 'string' ? lookUp(words.drift.modes, value) : undefined) ?? plain(value, words),
};

/** Settings whose unit appears once: "de 4 a 40 horas". */
const WITH_UNIT: ReadonlySet<string> = new Set(['threshold', 'minimum']);

/** Readable text of a changed value. */
export function valueText(value: Json, setting: string | null, words: Words): string {
  const format = setting === null ? undefined : FORMATS[setting];
  return (format ?? plain)(value, words);
}

/** The earlier value, without its unit if the new value has it. */
export function valueBefore({ from, to, setting }: Change, words: Words): string {
  if (from === undefined) return words.drift.none;
  const unitFollows = setting !== null && WITH_UNIT.has(setting) && typeof from === 'number' && typeof to === 'number';
  return unitFollows ? String(from) : valueText(from, setting, words);
}

/** Text of a value: a thing's name, or a requirement's text. */
function plain(value: Json, words: Words): string {
  if (typeof value === 'string') return quoted(shortened(value), words);
  if (isList(value)) return listed(value.map((item) => plain(item, words)).slice(0, 8), words);
  if (!isRecord(value)) return String(value);
  const text = value['name'] ?? value['text'];
  return typeof text === 'string' ? quoted(shortened(text), words) : shortened(JSON.stringify(value));
}

export const shortened = (text: string): string => cut(text, LONGEST);

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
