import type { Json } from '../../jira/site/json';
import { isJsonObject } from '../json';
import type { Condition, ConditionName, Filters } from './requests';

type Test = (value: Json | undefined, values: readonly Json[]) => boolean;

/** An order exists only between two numbers or two strings. */
function ordered(compare: (order: number) => boolean): Test {
  return (value, [bound]) => {
    if (typeof value === 'number' && typeof bound === 'number') return compare(value - bound);
    if (typeof value === 'string' && typeof bound === 'string')
      return compare(value < bound ? -1 : Number(value > bound));
    return false;
  };
}
const atLeast = ordered((order) => order >= 0);
const atMost = ordered((order) => order <= 0);

const contains: Test = (value, [part]) => {
  if (typeof value === 'string') return typeof part === 'string' && value.includes(part);
  return Array.isArray(value) && value.some((element) => element === part);
};

/** The meaning of each condition for an attribute that may be missing (names: types of @forge/kvs). */
const TESTS: Readonly<Record<ConditionName, Test>> = {
  BEGINS_WITH: (value, [start]) => typeof value === 'string' && typeof start === 'string' && value.startsWith(start),
  BETWEEN: (value, [low = null, high = null]) => atLeast(value, [low]) && atMost(value, [high]),
  CONTAINS: contains,
  NOT_CONTAINS: (value, values) => !contains(value, values),
  EQUAL_TO: (value, [other]) => value === other,
  NOT_EQUAL_TO: (value, [other]) => value !== other,
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: atLeast,
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: atMost,
};

export function satisfies(value: Json | undefined, condition: Condition): boolean {
  return TESTS[condition.condition](value, condition.values);
}

/** Whether an entity's value (absent if the key does not exist) passes all of `and`, or one of `or`. */
export function passes(value: Json | undefined, filters: Filters | undefined): boolean {
  const attribute = (name: string) => (isJsonObject(value) ? value[name] : undefined);
  const all = filters?.and?.every((filter) => satisfies(attribute(filter.property), filter)) ?? true;
  const some = filters?.or?.some((filter) => satisfies(attribute(filter.property), filter)) ?? true;
  return all && some;
}
