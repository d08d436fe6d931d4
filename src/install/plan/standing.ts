import { hasMark, type Candidate, type Look } from '../look';
import type { Decision } from '../installation';
import type { Differences } from './differences';
import type { PartKind, PlanItem, PlanReason } from './plan';

/** How one named thing stands on the site. */
export interface Standing {
  readonly kind: PartKind;
  readonly key: string;
  readonly name: string;
  /** Its id, where an earlier run has left one and the thing is still there. */
  readonly id: string | undefined;
  /** What else is found under its name. */
  readonly candidate: Candidate | undefined;
  /** Whether the candidate is certainly ours; by default its description carries our mark. */
  readonly ours?: boolean;
  /** What may be done about a candidate that is not ours. Nothing: it has to be renamed in Jira. */
  readonly choices: readonly Decision[];
  /** Why a candidate cannot do, whatever anybody decides. */
  readonly unfit?: PlanReason | undefined;
  readonly impact?: readonly PlanReason[];
}

/** What to do with a thing: nothing that was there before is taken over unless the administrator says so. */
export function planItem(standing: Standing, differences: Differences, look: Look): PlanItem {
  const { kind, key, name, id, candidate, choices, unfit, impact = [] } = standing;
  const shown = { key, kind, name, ...(impact.length === 0 ? {} : { impact }) };
  const { objects, request } = look.installation;
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
  if (standing.ours ?? hasMark(look, candidate)) return { ...there, action: 'adopt', reason: { code: 'ours', facts } };
  const decision = request.decisions[key];
  if (decision === undefined || !choices.includes(decision)) {
    const code = choices.length === 0 ? 'nameTaken' : 'sameName';
    return { ...there, action: 'conflict', reason: { code, facts }, choices };
  }
  if (decision === 'create') return { ...shown, action: 'create', reason: { code: 'beside', facts } };
  return { ...there, action: 'adopt', reason: { code: 'agreed', facts } };
}
