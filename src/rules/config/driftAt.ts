import type { Drift } from './drift';
import type { Keys, Value } from './value';

/** One step of a path: a key, and whether an item of its list follows in brackets. */
const STEP = /^([^.[\]]+)(\[.*?\])?(?:\.|$)/;

/**
 * The meaning of a value by its path, such as `threshold`, `since.from`, `fields[customfield_1]` or
 * `fields[customfield_1].minimum`. `null` if the description has no such value.
 */
export function driftAt(keys: Keys, path: string): Drift | null {
  const [step = '', name = '', item] = STEP.exec(path) ?? [];
  const value = Object.hasOwn(keys, name) ? keys[name] : undefined;
  const found = item === undefined ? value : itemOf(value);
  if (found === undefined) return null;
  if (step === path) return found.drift;
  return found.type === 'Map' ? driftAt(found.keys, path.slice(step.length)) : null;
}

const itemOf = (value: Value | undefined): Value | undefined => (value?.type === 'List' ? value.item : undefined);

/** The keys of lists that are compared as one value. */
export function wholeKeys(keys: Keys): readonly string[] {
  return Object.entries(keys).flatMap(([name, value]) => (value.type === 'List' && value.whole ? [name] : []));
}
