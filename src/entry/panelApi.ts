import type { Entry } from '../effects/entry';

/**
 * What the issue panel and its resolver say to each other. Functions: `effects` () -> EffectsView, `retry` () ->
 * EffectsView. Both are about the issue on which the panel stands. Nobody calls them by looking: only a click does.
 */

/** What the panel gets: a value, or a problem in the reader's words. */
export type PanelAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** An effect as the ledger keeps it, without what the panel does not need. */
export interface EffectView extends Pick<
  Entry,
  'state' | 'transition' | 'how' | 'error' | 'unknownOutcome' | 'attempts'
> {
  readonly step: string;
  /** Name in the ledger, such as `tell-systemsHead`. */
  readonly effect: string;
  /** ISO instant of the last attempt. */
  readonly at: string;
}

/** What followed the last steps, the newest first. */
export interface EffectsView {
  readonly effects: readonly EffectView[];
}
