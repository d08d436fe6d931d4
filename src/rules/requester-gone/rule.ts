import type { Facts } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import type { Rule } from '../../procedure/rules/rule';

type RequesterGone = Extract<Rule, { kind: 'requesterGone' }>;
type Because = Extract<Reason, { code: 'requester' }>['because'];

export function requesterGone(rule: RequesterGone, facts: Facts): readonly Reason[] {
  const because = faultOf(rule, facts);
  return because === null ? [] : [{ code: 'requester', because }];
}

/** The first fault. While the requester is active, the other checks do not matter. */
function faultOf({ named }: RequesterGone, { requester, chosen, rewritten, assignee, me }: Facts): Because | null {
  const person = chosen[named];
  if (requester?.active === true) return 'stillHere';
  if (person === null || !rewritten.includes(named)) return 'nobody';
  if (!person.active) return 'inactive';
  if (person.accountId === me) return 'yourself';
  return person.accountId === assignee?.accountId ? 'assignee' : null;
}
