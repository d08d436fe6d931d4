import type { ExceptionFact, ExceptionGrant } from '../../../src/procedure/exception';
import type { Facts, Move, Person, RuleSettings } from '../../../src/procedure/facts';
import { windowState } from '../../../src/procedure/rules/calendar';
import type { StatusKey } from '../../../src/procedure/statuses';
import { approvalInForce, isApproval } from './round';

/** Who did something, and when (epoch milliseconds). `null` where Jira does not say who. */
export interface Act {
  readonly by: Person | null;
  readonly at: number;
}

/**
 * An exception to the Production hours, as it stands in the present round of scripts. `asked`: nobody has authorised it
 * yet, or it was asked for anew since. `superseded`: the scripts were approved anew before it was made use of, and it does
 * not hold for those. `used`: the request went to Production outside the hours by it. `until` in epoch milliseconds,
 * `reason` as Jira keeps it.
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

/** Where one can be asked for, authorised and made use of. */
const OPEN_IN: ReadonlySet<StatusKey> = new Set<StatusKey>(['requestingAuthorisation', 'toAuthorise']);

/** The exception to be shown; `null` where there is none, or only history: one that an earlier round has used. */
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

/** The authorisation outside the hours by which its round went to Production: nothing else lets it pass. */
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
