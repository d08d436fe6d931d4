import { asValue, mapOf, type MapValue } from '../../values/value';
import { argument, stringArgument, type Method } from './method';

const entriesOf = (map: MapValue) => Object.entries(map).map(([key, value]) => [key, asValue(value)] as const);

/**
 * Methods of Map. A missing key reads null; `set` gives a new Map (secondary reference). `run.work` counts the
 * visited entries against the bound of an evaluation.
 */
export const MAP_METHODS: Readonly<Record<string, Method<MapValue>>> = {
  get: (_run, map, args) => {
    const key = stringArgument(args, 0, 'The key');
    return Object.hasOwn(map, key) ? asValue(map[key]) : null;
  },
  set: (run, map, args) => {
    const key = stringArgument(args, 0, 'The key');
    const entries = entriesOf(map);
    run.work(entries.length + 1);
    return mapOf([...entries, [key, argument(args, 1)]]);
  },
  entries: (run, map) => {
    const entries = entriesOf(map);
    run.work(entries.length);
    return entries.map(([key, value]) => [key, value]);
  },
};
