import type { JiraClient } from '../jira/client';
import type { SiteIds } from '../jira/site';
import type { Effect, EffectKind } from '../procedure/effects';
import type { MailLanguage } from './details';
import type { Execution } from './execution';
import type { Repeat } from './ledger';
import type { Readings } from './readings';

/** Where effects happen: one delivery of one transition. */
export interface Scene extends MailLanguage {
  readonly execution: Execution;
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly siteUrl: string;
  readonly read: Readings;
}

/**
 * How an effect was done. `comment`: by a comment, because no e-mail could be sent. `nothing`: there was nobody or nothing
 * to do it for. `overtaken`: it came late, and newer work has taken its place.
 */
export type How = 'done' | 'mail' | 'comment' | 'nothing' | 'overtaken';

export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** What one kind of effect does. Every kind has one, in the table `PERFORMERS`. */
export interface Performer<K extends EffectKind> {
  /** Whether it may be done again after an attempt of which nobody knows how it ended. */
  readonly repeat: Repeat;
  /** The name it is kept under in the ledger; one for each effect of a transition, stable for life. `[a-zA-Z-]+`. */
  name(effect: EffectOf<K>): string;
  /** Does it. A refusal of Jira's is thrown on as the `JiraFailure` it is: the ledger decides what follows from it. */
  perform(effect: EffectOf<K>, scene: Scene): Promise<How>;
}
