import type { LedgerEntry } from '../../effects/ledgerEntry';

/**
 * Types of the interface between the issue panel and its resolver. Functions: `effects` () -> EffectsView, `retry` ()
 * -> EffectsView. Both answer `Answer`, and apply to the panel's issue. Only a click calls them; opening the panel does
 * not.
 */

/** An effect of the ledger, with only the properties that the panel needs. */
export interface EffectView extends Pick<
  LedgerEntry,
  'state' | 'transition' | 'how' | 'error' | 'unknownOutcome' | 'attempts'
> {
  readonly step: string;
  /** Name in the ledger, such as `tell-systemsHead`. */
  readonly effect: string;
  /** ISO instant of the last attempt. */
  readonly at: string;
}

/** The effects of the last steps, the newest first. */
export interface EffectsView {
  readonly effects: readonly EffectView[];
}
