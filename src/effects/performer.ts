import type { JiraClient } from '../jira/client';
import type { SiteIds } from '../jira/site';
import type { Effect, EffectKind } from '../procedure/effects';
import type { MailLanguage } from './details';
import type { How } from './ledgerEntry';
import type { EvidenceStore } from './evidence/store';
import type { ExceptionStore } from './exception/store';
import type { Execution } from './execution';
import type { Readings } from './readings';

/** The surroundings of effects: one delivery of one transition. */
export interface TransitionContext extends MailLanguage {
  readonly execution: Execution;
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly siteUrl: string;
  readonly read: Readings;
  readonly evidence: EvidenceStore;
  readonly exceptions: ExceptionStore;
  readonly now: () => Date;
  /** Deadline of long work here; epoch milliseconds. */
  readonly until: number;
  /**
   * Await it right before the first call that changes something. It announces the attempt in the ledger, which locks
   * out every other delivery. Throws if another delivery already works on the effect.
   * @returns true in `unknown` if an earlier attempt may have happened. Only `lookFirst` and `again` get that far.
   */
  readonly begin: () => Promise<{ readonly unknown: boolean }>;
}

/**
 * Handling of an attempt with an unknown outcome. `never`: missing is better than twice. `again`: repeating it changes
 * nothing. `lookFirst`: Jira shows whether it happened.
 */
export type Repeat = 'never' | 'again' | 'lookFirst';

/** `found`: an earlier attempt had already done it. */
export type Performed = How | { readonly found: How };

export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** Implementation of one kind of effect. `PERFORMERS` has one for every kind. */
export interface Performer<K extends EffectKind> {
  readonly repeat: Repeat;
  /** Its name in the ledger, unique within a transition and stable for life. `[a-zA-Z-]+`. */
  name(effect: EffectOf<K>): string;
  /** Does the effect. It throws Jira's refusals unchanged as `JiraFailure`; the ledger decides on them. */
  perform(effect: EffectOf<K>, scene: TransitionContext): Promise<Performed>;
}

/** An effect with its implementation. */
export interface PlannedEffect {
  readonly name: string;
  readonly repeat: Repeat;
  perform(scene: TransitionContext): Promise<Performed>;
}
