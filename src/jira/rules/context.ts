import type { Quoted } from '../../procedure/explain';
import type { RuleSettings } from '../../procedure/facts';
import type { Words } from '../../procedure/words';
import type { SiteIds } from '../site';

/** The inputs of a rule's configuration. */
export interface RuleContext {
  readonly ids: SiteIds;
  readonly settings: RuleSettings;
  readonly quoted: Quoted;
  readonly words: Words;
}
