import { parseInstant } from '../values/dateText';
import { memberOf, TYPES } from '../types/registry';
import { type as typeOf } from '../types/notation';
import type { Type } from '../types/type';
import { CONTEXT_VARIABLES } from '../types/variables';

/** JSON of a case, as read from a file. */
type Data = unknown;
export type JsonObject = Readonly<Record<string, Data>>;

const isArray = (data: Data): data is readonly Data[] => Array.isArray(data);

export const isObject = (data: Data): data is JsonObject =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Objects with one of these keys stand for values that JSON lacks. */
const MARKS: Readonly<Record<string, (mark: Data) => unknown>> = {
  $date: (mark) => dateOf(mark),
  $calendarDate: (mark) => ({ $type: 'CalendarDate', date: String(mark) }),
  $richText: (mark) =>
    isObject(mark) ? { $type: 'RichText', adf: mark } : { $type: 'RichText', plainText: String(mark) },
};

/** A mistake in a case. The message gives the place. */
export class CaseProblem extends Error {}

function dateOf(text: Data): Date {
  const date = typeof text === 'string' ? parseInstant(text, 'UTC') : null;
  if (date === null)
    throw new CaseProblem(`${JSON.stringify(text)} is not a date and time such as 2026-01-20T00:00:00Z`);
  return date;
}

/** JSON without a known type: only the marks and `$type` have a meaning. */
function untyped(data: Data): unknown {
  if (isArray(data)) return data.map(untyped);
  if (!isObject(data)) return data;
  const mark = Object.keys(data).find((key) => Object.hasOwn(MARKS, key));
  if (mark !== undefined) return MARKS[mark]?.(data[mark]);
  const { $type } = data;
  if (typeof $type === 'string' && TYPES.has($type)) return object(data, $type);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, untyped(value)]));
}

/** JSON with a known type: the type decides how objects are read. */
function typed(data: Data, type: Type): unknown {
  if (type.kind === 'List' && isArray(data)) return data.map((item) => typed(item, type.item));
  if (type.kind !== 'Named' || typeof data === 'string') return fromText(data, type);
  const isMarked = isObject(data) && Object.keys(data).some((key) => Object.hasOwn(MARKS, key));
  if (!isObject(data) || isMarked || type.name === 'Map' || type.name === 'EntityProperties') return untyped(data);
  return object(data, typeof data['$type'] === 'string' ? data['$type'] : type.name);
}

/** A text in the place of a date or rich text. */
function fromText(data: Data, type: Type): unknown {
  if (type.kind !== 'Named' || typeof data !== 'string') return untyped(data);
  if (type.name === 'Date') return dateOf(data);
  if (type.name === 'CalendarDate') return { $type: 'CalendarDate', date: data };
  return type.name === 'RichText' ? { $type: 'RichText', plainText: data } : data;
}

function object(data: JsonObject, typeName: string): object {
  const members = Object.entries(data).map(([name, value]) => {
    const member = memberOf(typeName, name);
    const content = member === undefined || member.signature !== null ? untyped(value) : typed(value, member.type);
    return [name, content] as const;
  });
  return { ...Object.fromEntries(members), $type: typeName };
}

/** Keys of a case's context that are settings, not variables. */
const SETTINGS: ReadonlySet<string> = new Set([
  'surface',
  'now',
  'timeZone',
  'locale',
  'variables',
  'check',
  'contextVariables',
]);

/**
 * The variables of a case. `issue`, `user`, `project` and Jira's other variables are read by their types, member by
 * member.
 * All other variables are JSON. `transition` may be a word that only describes the case.
 */
export function contextOf(context: JsonObject): Record<string, unknown> {
  const variables = Object.entries(context).filter(([name]) => !SETTINGS.has(name));
  return Object.fromEntries(
    variables.map(([name, data]) => {
      const type = CONTEXT_VARIABLES[name];
      return [name, type === undefined ? untyped(data) : typed(data, typeOf(type))];
    }),
  );
}
