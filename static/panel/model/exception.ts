import type { ExceptionFact, ExceptionGrant } from '../../../src/procedure/exception';
import type { Facts, Move, Person, RuleSettings } from '../../../src/procedure/facts';
import { windowState } from '../../../src/procedure/rules/calendar';
import type { StatusKey } from '../../../src/procedure/statuses';
import { approvalInForce, isApproval } from './round';

/** An action's author and time (epoch milliseconds). `null` if Jira names no author. */
export interface Act {
  readonly by: Person | null;
  readonly at: number;
}

/**
 * State of an exception to the Production hours in the present round of scripts. `asked`: not authorised yet, or asked
 * for again since. `superseded`: the scripts were approved again before its use, so it does not apply to them. `used`:
 * the request went to Production outside the hours with it. `until` is in epoch milliseconds, `reason` is Jira's value.
 */
export type Exception = { readonly reason: unknown; readonly asked: Act } & (
  | { readonly state: 'asked' }
  | { readonly state: 'inForce' | 'expired' | 'superseded'; readonly until: number; readonly authorised: Act }
  | { readonly state: 'used'; readonly authorised: Act; readonly used: Act }
);

interface About {
  readonly reason: unknown;
  readonly rules: RuleSettings;
  /** Names by account id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Statuses in which an exception can be asked for, authorised and used. */
const OPEN_IN: ReadonlySet<StatusKey> = new Set<StatusKey>(['requestingAuthorisation', 'toAuthorise']);

/** The exception to show; `null` if there is none, or an earlier round has used it. */
export function exceptionOf(
  status: StatusKey,
  { now, moves }: Pick<Facts, 'now' | 'moves'>,
  fact: ExceptionFact | null,
  { reason, rules, names }: About,
): Exception | null {
  const approval = approvalInForce(moves);
  if (fact === null || approval === null) return null;
  const isOpen = OPEN_IN.has(status);
  const act = ({ by, at }: { readonly by: string | null; readonly at: number }): Act => ({
    by: by === null ? null : { accountId: by, name: names.get(by) ?? null },
    at,
  });
  const { asked, granted } = fact;
  const about = { reason, asked: act(asked) };
  if (granted === null || asked.at >= granted.at) {
    return isOpen && asked.approval === approval ? { ...about, state: 'asked' } : null;
  }
  const authorised = act(granted);
  const used = useOf(granted, moves, rules);
  if (granted.approval !== approval) {
    return isOpen && used === null ? { ...about, state: 'superseded', authorised, until: granted.until } : null;
  }
  if (used !== null) return { ...about, state: 'used', authorised, used };
  if (!isOpen) return null;
  return { ...about, state: granted.until > now ? 'inForce' : 'expired', authorised, until: granted.until };
}

/** The authorisation outside the hours that used the exception. Only an exception makes it possible. */
function useOf(granted: ExceptionGrant, moves: readonly Move[], { window }: RuleSettings): Act | null {
  const next = moves.findLast((move) => isApproval(move) && move.at > granted.at);
  const use = moves.find(
    ({ from, to, at }) =>
      from === 'toAuthorise' &&
      to === 'implementing' &&
      at > granted.at &&
      at < (next?.at ?? Infinity) &&
      windowState(window, at) !== 'open',
  );
  return use === undefined ? null : { by: use.author, at: use.at };
}
