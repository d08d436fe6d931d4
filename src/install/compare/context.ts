import type { AppIdentity } from '../../jira/site';
import type { Place } from './difference';
import type { SiteNames } from './siteNames';

/** What the comparison of rules needs to know besides the rules. */
export interface CompareContext {
  readonly app: AppIdentity;
  readonly names: SiteNames;
  /** Epoch milliseconds; `null`: not known. */
  readonly now: number | null;
}

/** Where two lists of rules stand. */
export interface AtTransition extends CompareContext {
  readonly transition: Place;
}
