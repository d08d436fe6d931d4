import type { Expression } from '../syntax/tree';
import type { Type } from '../types/type';
import type { Environment } from './environment';
import type { Inference } from './inference';

/** Types of arguments without an expected type. */
export function callArguments(inference: Inference, args: readonly Expression[], environment: Environment): Type[] {
  return args.map((argument) => inference.expression(argument, environment));
}

/** Its message equals that of the evaluation's error. */
export function checkCount(
  inference: Inference,
  node: Expression,
  name: string,
  { least, most }: { least: number; most: number },
  given: number,
): void {
  if (given >= least && given <= most) return;
  const wanted = least === most ? String(least) : `${least} to ${most}`;
  inference.report.typeError(node, `${name} takes ${wanted} argument${wanted === '1' ? '' : 's'}, but ${given} given.`);
}
