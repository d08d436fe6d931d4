import { lastWriting } from '../../../src/jira/history';
import type { RestIssue } from '../../../src/jira/issue';
import type { SiteIds } from '../../../src/jira/site';
import type { Facts, Move, Person, RuleSettings } from '../../../src/procedure/facts';
import { windowState } from '../../../src/procedure/rules/calendar';
import type { StatusKey } from '../../../src/procedure/statuses';

/** Who did something, and when (epoch milliseconds). `null` where the history does not say. */
export interface Act {
  readonly by: Person | null;
  readonly at: number;
}

/**
 * An exception to the Production hours. `asked`: nobody has authorised it yet, or it was asked for anew since. `superseded`:
 * the scripts were approved anew since, and it does not hold for those. `used`: a request went to Production outside the
 * hours by it. `until` in epoch milliseconds, `reason` as Jira keeps it.
 */
export type Exception = { readonly reason: unknown; readonly asked: Act | null } & (
  | { readonly state: 'asked' }
  | { readonly state: 'inForce' | 'expired' | 'superseded'; readonly until: number; readonly authorised: Act }
  | { readonly state: 'used'; readonly authorised: Act; readonly used: Act }
);

/** Where one can be asked for, authorised and made use of. */
const OPEN_IN: ReadonlySet<StatusKey> = new Set<StatusKey>(['requestingAuthorisation', 'toAuthorise']);

/** The exception that a request has, told by its history alone; `null` where there is none that matters. */
export function exceptionOf(
  status: StatusKey,
  { fields, now, moves }: Pick<Facts, 'fields' | 'now' | 'moves'>,
  { issue, ids, rules }: { readonly issue: RestIssue; readonly ids: SiteIds; readonly rules: RuleSettings },
): Exception | null {
  const { exceptionReason, exceptionValidUntil: until } = fields;
  const asked = lastWriting(issue, ids.fields.exceptionReason);
  const authorised = lastWriting(issue, ids.fields.exceptionValidUntil);
  const about = { reason: issue.fields[ids.fields.exceptionReason], asked };
  const isReasoned = typeof exceptionReason === 'string' && exceptionReason.trim() !== '';
  const used = authorised === null ? null : useOf(authorised, moves, rules);
  if (authorised !== null && used !== null) return { ...about, state: 'used', authorised, used };
  if (!OPEN_IN.has(status)) return null;
  if (authorised === null || typeof until !== 'number' || (asked?.at ?? 0) >= authorised.at)
    return isReasoned ? { ...about, state: 'asked' } : null;
  const approved = moves.find(({ from, to }) => from === 'verifyingScript' && to === 'requestingAuthorisation');
  if ((approved?.at ?? 0) >= authorised.at) return { ...about, state: 'superseded', authorised, until };
  return { ...about, state: until > now ? 'inForce' : 'expired', authorised, until };
}

/** The authorisation that went through outside the hours since the exception was authorised: nothing else lets it pass. */
function useOf(authorised: Act, moves: readonly Move[], { window }: RuleSettings): Act | null {
  const use = moves.find(
    ({ from, to, at }) =>
      from === 'toAuthorise' && to === 'implementing' && at > authorised.at && windowState(window, at) !== 'open',
  );
  return use === undefined ? null : { by: use.author, at: use.at };
}
