import { print } from '../syntax/print';
import type { New } from '../syntax/tree';
import { ANY, named, type Type } from '../types/type';
import { callArguments, checkCount } from './arguments';
import type { Environment } from './environment';
import type { Inference } from './inference';
import { noticeDate } from './notice';
import { factorOf, pathOf } from './path';

/**
 * Types that `new` can create: least and most arguments, and whether it loads an object. Loading costs an operation
 * and can give null.
 */
const CONSTRUCTED: Readonly<Record<string, { least: number; most: number; loads: boolean }>> = {
  Date: { least: 0, most: 1, loads: false },
  CalendarDate: { least: 0, most: 1, loads: false },
  RichText: { least: 1, most: 1, loads: false },
  Map: { least: 0, most: 0, loads: false },
  Issue: { least: 1, most: 1, loads: true },
  Project: { least: 1, most: 1, loads: true },
  User: { least: 1, most: 1, loads: true },
};

export function inferNew(inference: Inference, node: New, environment: Environment): Type {
  const args = callArguments(inference, node.arguments, environment);
  const constructed = CONSTRUCTED[node.type];
  if (constructed === undefined) {
    const available = Object.keys(CONSTRUCTED).join(', ');
    inference.report.typeError(node, `"${node.type}" cannot be created. Available: ${available}.`);
    return ANY;
  }
  checkCount(inference, node, `new ${node.type}`, constructed, args.length);
  if (node.type === 'Date') noticeDate(inference, node.arguments);
  if (!constructed.loads) return named(node.type);
  const what = node.arguments.map(
    (argument) => pathOf(argument, environment) ?? `${print(argument)}@${argument.start}`,
  );
  inference.costs.charge(`new ${node.type}(${what.join()})`, factorOf(node, environment));
  return named(node.type, true);
}
