import type { AppIdentity } from '../../../jira/appIdentity';
import type { Place } from '../difference';
import type { SiteNames } from './siteNames';

/** The context of a comparison of rules. */
export interface CompareContext {
  readonly app: AppIdentity;
  readonly names: SiteNames;
  /** Epoch milliseconds; `null`: unknown. */
  readonly now: number | null;
}

/** The transition of two lists of rules. */
export interface AtTransition extends CompareContext {
  readonly transition: Place;
}
