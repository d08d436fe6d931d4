import type { Evidence } from '../../src/procedure/evidence';
import type { Held } from './past';

/** What Jira does not write down of itself. */
export interface Witness {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Who held the roles when a changelog entry was written, by its id. */
  readonly held: ReadonlyMap<string, Held>;
  /** What the app's own storage holds of a round. */
  readonly bound: (round: string) => Evidence | undefined;
  /** Whether an account is in use. */
  readonly isHere: (accountId: string) => boolean;
}
