import { say, type Words } from '../words';
import type { Change } from './publication';

/** What has changed, a line for each part; long parts are named without their contents. */
export function changeText({ part, before, after }: Change, words: Words, locale: string): string {
  const { changes } = words.document;
  const dot = part.indexOf('.');
  const [kind, key] = [part.slice(0, dot), part.slice(dot + 1)];
  if (kind !== 'settings' && kind !== 'data') return say(changes.other, { part: partName(kind, key, words) });
  const names: Readonly<Record<string, string>> = changes[kind];
  return say(changes.changed, {
    part: names[key] ?? key,
    before: valueText(key, before, words, locale),
    after: valueText(key, after, words, locale),
  });
}

function partName(kind: string, key: string, words: Words): string {
  const { changes } = words.document;
  const statuses: Readonly<Record<string, string>> = words.statuses;
  const transitions: Readonly<Record<string, string>> = words.transitions;
  switch (kind) {
    case 'status':
      return say(changes.status, { name: statuses[key] ?? key });
    case 'transition':
      return say(changes.transition, { name: transitions[key] ?? key });
    default:
      return say(key.startsWith('en.') ? changes.textIn : changes.text, { step: key.slice(key.indexOf('.') + 1) });
  }
}

function valueText(key: string, json: string | null, { document }: Words, locale: string): string {
  const value: unknown = json === null ? '' : JSON.parse(json);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const text = items.map((item) => (key === 'workingDays' ? dayName(Number(item), locale) : itemText(item))).join(', ');
  return text === '' ? document.changes.empty : text;
}

const itemText = (item: unknown): string => (typeof item === 'string' ? item : JSON.stringify(item));

/** 4 January 1970 was a Sunday, which is 0. */
const dayName = (day: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + day)));
