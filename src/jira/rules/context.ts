import type { Quoted } from '../../procedure/explain';
import type { RuleSettings } from '../../procedure/facts';
import type { Words } from '../../procedure/words';
import type { SiteIds } from '../site';

/** What a rule's configuration is made of. */
export interface RuleContext {
  readonly ids: SiteIds;
  readonly settings: RuleSettings;
  readonly quoted: Quoted;
  readonly words: Words;
}
