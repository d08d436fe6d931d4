import type { Facts } from '../../procedure/facts';
import type { Reason } from '../../procedure/reasons';
import type { Rule } from '../../procedure/rules/rule';

type ExceptionAsked = Extract<Rule, { kind: 'exceptionAsked' }>;

/**
 * An exception applies to the scripts it was asked for. The change of status from `from` to `to` approves them. Neither
 * the person who asked nor the requester may grant it. An unknown person may not either.
 */
export function exceptionAsked({ from, to }: ExceptionAsked, facts: Facts): readonly Reason[] {
  const { exception, me, requester, moves } = facts;
  const approved = moves.find((move) => move.from === from && move.to === to);
  if (exception === null || approved === undefined || exception.asked.approval !== approved.id)
    return [{ code: 'exceptionNotAsked' }];
  return me === null || me === requester?.accountId || me === exception.asked.by
    ? [{ code: 'notYou', because: 'asker' }]
    : [];
}
