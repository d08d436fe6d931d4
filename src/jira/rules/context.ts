import type { SummaryContext } from '../../rules/summary';
import type { SiteIds } from '../site';

/** The inputs of a rule's configuration. */
export interface RuleContext extends SummaryContext {
  readonly ids: SiteIds;
}
