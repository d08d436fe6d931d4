import type { Differences } from '../model/differences';
import type { Decision } from '../model/installation';
import { hasMark, type Candidate, type PlanningContext } from '../model/planningContext';
import type { PartKind, PlanItem, PlanReason } from '../model/plan';

/** The state of one named thing on the site. */
export interface NamedThing {
  readonly kind: PartKind;
  readonly key: string;
  readonly name: string;
  /** Its id, if an earlier run saved one and the thing still exists. */
  readonly id: string | undefined;
  /** Another thing with the same name. */
  readonly candidate: Candidate | undefined;
  /** True if the candidate certainly belongs to the app. By default, its description has the app's mark. */
  readonly ours?: boolean;
  /** The choices for a candidate of others. Empty: the candidate must be renamed in Jira. */
  readonly choices: readonly Decision[];
  /** The reason why a candidate is unusable in any case. */
  readonly unfit?: PlanReason | undefined;
  readonly impact?: readonly PlanReason[];
}

/** Plans a thing. An existing thing of others is only adopted if the administrator agrees. */
export function planItem(standing: NamedThing, differences: Differences, context: PlanningContext): PlanItem {
  const { kind, key, name, id, candidate, choices, unfit, impact = [] } = standing;
  const shown = { key, kind, name, ...(impact.length === 0 ? {} : { impact }) };
  const { objects, request } = context.installation;
  if (id !== undefined) {
    const changed = differences.get(key) ?? [];
    if (changed.length === 0) return { ...shown, id, action: 'leave', reason: { code: 'asWanted' } };
    return { ...shown, id, action: 'change', reason: { code: 'differs', facts: { count: changed.length } } };
  }
  if (candidate === undefined) {
    return { ...shown, action: 'create', reason: { code: objects[key] === undefined ? 'absent' : 'gone' } };
  }
  const there = { ...shown, id: candidate.id };
  const facts = { name: candidate.name };
  if (unfit !== undefined) return { ...there, action: 'conflict', reason: unfit };
  if (standing.ours ?? hasMark(context, candidate))
    return { ...there, action: 'adopt', reason: { code: 'ours', facts } };
  const decision = request.decisions[key];
  if (decision === undefined || !choices.includes(decision)) {
    const code = choices.length === 0 ? 'nameTaken' : 'sameName';
    return { ...there, action: 'conflict', reason: { code, facts }, choices };
  }
  if (decision === 'create') return { ...shown, action: 'create', reason: { code: 'beside', facts } };
  return { ...there, action: 'adopt', reason: { code: 'agreed', facts } };
}
