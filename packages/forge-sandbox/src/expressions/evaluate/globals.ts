import { FunctionValue, type Value } from '../values/value';
import { toNumber } from './methods/json';
import { argument } from './methods/method';

/** Names that exist without a context. Types are not among them: they only stand after `new`. */
export const GLOBALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['Number', new FunctionValue('Number', 1, 1, (args) => toNumber(argument(args, 0)))],
  ['JSON', { $type: 'JSON' }],
]);
