import type { Facts } from '../../../src/procedure/facts';
import type { StatusKey } from '../../../src/procedure/statuses';

/** An exception to the Production hours: asked for, in force, or over. `until` in epoch milliseconds. */
export type Exception =
  | { readonly state: 'asked'; readonly reason: string }
  | { readonly state: 'inForce' | 'expired'; readonly reason: string; readonly until: number };

/** Where an exception matters: from when one can be asked for until the hand-off to Infrastructure. */
const WHERE: ReadonlySet<StatusKey> = new Set<StatusKey>(['requestingAuthorisation', 'toAuthorise']);

/** The exception that a request has, as far as it matters where the request stands; `null` otherwise. */
export function exceptionOf(status: StatusKey, { fields, now }: Pick<Facts, 'fields' | 'now'>): Exception | null {
  if (!WHERE.has(status)) return null;
  const { exceptionReason, exceptionValidUntil: until } = fields;
  const reason = typeof exceptionReason === 'string' ? exceptionReason.trim() : '';
  if (typeof until === 'number') return { state: until > now ? 'inForce' : 'expired', reason, until };
  return reason === '' ? null : { state: 'asked', reason };
}
