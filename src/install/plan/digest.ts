import { createHash } from 'node:crypto';
import { canonicalText } from '../compare/canonical';
import type { Installation, RunTask } from '../installation';
import type { Plan, PlanItem, PlanReason } from './plan';

/** What a plan was made from, besides the site. */
export type PlannedFor = Pick<Installation, 'request' | 'fieldsAfter' | 'applied'>;

/**
 * Tells two plans apart: a run only begins with the plan that somebody has seen. What was asked for belongs to it, as
 * other settings or people may make a plan that reads the same; and so does what was in force, or a plan over settings
 * that another administrator has changed since would undo them unseen.
 */
export function digestOf({ items, moves }: Plan, task: RunTask, planned: PlannedFor): string {
  const { request, fieldsAfter, applied } = planned;
  const told = {
    ...{ task, request, fieldsAfter, over: applied?.at ?? null },
    items: items.map((item) => [item.key, item.action, item.id ?? '', item.reason.code, facts(item)]),
    moves: moves.map(({ fromId, to }) => [fromId, to]),
  };
  return createHash('sha256').update(canonicalText(told)).digest('hex').slice(0, 32);
}

/** How many issues use what is kept changes all day long in a project at work: it is not what anybody agrees to. */
function facts({ action, reason }: PlanItem): PlanReason['facts'] {
  const all = Object.entries(reason.facts ?? {});
  return Object.fromEntries(action === 'keep' ? all.filter(([, value]) => typeof value !== 'number') : all);
}
