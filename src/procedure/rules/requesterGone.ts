import type { Facts } from '../facts';
import type { Reason } from '../reasons';
import type { Rule } from './rule';

type RequesterGone = Extract<Rule, { kind: 'requesterGone' }>;
type Because = Extract<Reason, { code: 'requester' }>['because'];

export function requesterGone(rule: RequesterGone, facts: Facts): readonly Reason[] {
  const because = faultOf(rule, facts);
  return because === null ? [] : [{ code: 'requester', because }];
}

/** While the requester is there, who else could be named does not matter: the first fault is the only one. */
function faultOf({ named }: RequesterGone, { requester, chosen, rewritten, assignee, me }: Facts): Because | null {
  const person = chosen[named];
  if (requester?.active === true) return 'stillHere';
  if (person === null || !rewritten.includes(named)) return 'nobody';
  if (!person.active) return 'inactive';
  if (person.accountId === me) return 'yourself';
  return person.accountId === assignee?.accountId ? 'assignee' : null;
}
