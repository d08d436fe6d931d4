import type { Evidence } from '../../src/procedure/evidence';
import type { Held } from './past';

/** Facts that Jira does not record. */
export interface Witness {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The holders of the roles at the time of each changelog entry, by its id. */
  readonly held: ReadonlyMap<string, Held>;
  /** The evidence of a round in the app's storage. */
  readonly bound: (round: string) => Evidence | undefined;
  /** Whether an account is active. */
  readonly isHere: (accountId: string) => boolean;
}
