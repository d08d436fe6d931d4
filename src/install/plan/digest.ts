import { createHash } from 'node:crypto';
import { canonicalText } from '../compare/normal/canonical';
import type { Installation, RunTask } from '../model/installation';
import type { Plan, PlanItem, PlanReason } from '../model/plan';

/** The inputs of a plan besides the site. */
export type PlannedFor = Pick<Installation, 'request' | 'fieldsAfter' | 'applied'>;

/**
 * Identifies a plan, so that a run begins only with the plan that the administrator saw. The request is part of it,
 * because other settings or members may give the same items. So is the installation in force. Otherwise a plan could
 * silently undo the changes of another administrator.
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

/** The number of issues that use a kept thing changes all the time. It is not part of the agreement. */
function facts({ action, reason }: PlanItem): PlanReason['facts'] {
  const all = Object.entries(reason.facts ?? {});
  return Object.fromEntries(action === 'keep' ? all.filter(([, value]) => typeof value !== 'number') : all);
}
