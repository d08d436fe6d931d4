import type { Quoted } from '../procedure/explain';
import type { RuleSettings } from '../procedure/facts';
import type { Rule, RuleKind } from '../procedure/rules/rule';
import type { Words } from '../procedure/words';

/** The inputs of a rule's summary. */
export interface SummaryContext {
  readonly settings: RuleSettings;
  readonly quoted: Quoted;
  readonly words: Words;
}

/** One sentence about a configured rule of a kind, for the workflow editor. */
export type Summary<K extends RuleKind> = (rule: Extract<Rule, { kind: K }>, context: SummaryContext) => string;
