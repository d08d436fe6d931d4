import type { JiraClient } from '../jira/client';
import type { SiteIds } from '../jira/site';
import type { Effect, EffectKind } from '../procedure/effects';
import type { MailLanguage } from './details';
import type { How } from './entry';
import type { EvidenceStore } from './evidence/store';
import type { ExceptionStore } from './exception/store';
import type { Execution } from './execution';
import type { Readings } from './readings';

/** Where effects happen: one delivery of one transition. */
export interface Scene extends MailLanguage {
  readonly execution: Execution;
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly siteUrl: string;
  readonly read: Readings;
  readonly evidence: EvidenceStore;
  readonly exceptions: ExceptionStore;
  readonly now: () => Date;
  /** Until when long work may go on here; epoch milliseconds. */
  readonly until: number;
  /**
   * To be awaited right before the first call that changes something: the ledger notes that it is about to happen, and
   * from then on keeps every other delivery away from it. Throws where another one is at it already.
   * @returns whether an earlier attempt may have happened; only `lookFirst` and `again` come that far.
   */
  readonly begin: () => Promise<{ readonly unknown: boolean }>;
}

/**
 * What to do after an attempt of which nobody knows how it ended. `never`: better missing than twice. `again`: doing it
 * twice changes nothing. `lookFirst`: it can be seen whether it happened.
 */
export type Repeat = 'never' | 'again' | 'lookFirst';

/** `found`: an earlier attempt had done it. */
export type Performed = How | { readonly found: How };

export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** What one kind of effect does. Every kind has one, in the table `PERFORMERS`. */
export interface Performer<K extends EffectKind> {
  readonly repeat: Repeat;
  /** The name it is kept under in the ledger; one for each effect of a transition, stable for life. `[a-zA-Z-]+`. */
  name(effect: EffectOf<K>): string;
  /** Does it. A refusal of Jira's is thrown on as the `JiraFailure` it is: the ledger decides what follows from it. */
  perform(effect: EffectOf<K>, scene: Scene): Promise<Performed>;
}

/** An effect together with what does it. */
export interface Act {
  readonly name: string;
  readonly repeat: Repeat;
  perform(scene: Scene): Promise<Performed>;
}
