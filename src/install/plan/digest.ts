import { createHash } from 'node:crypto';
import type { Plan } from './plan';

/** Tells two plans apart: a run only begins with the plan that somebody has seen. */
export function digestOf({ items, moves }: Plan): string {
  const told = [
    ...items.map(({ key, action, id, reason }) => [key, action, id ?? '', reason.code, reason.facts ?? {}]),
    ...moves.map(({ fromId, to }) => ['move', fromId, to]),
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
}
