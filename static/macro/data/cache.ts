import type { MacroView } from '../../../src/entry/macroApi';

/** Milliseconds for which an answer is shown again. */
const FRESH = 60_000;
const PREFIX = 'procedure-macro:';

interface Kept {
  readonly at: number;
  readonly view: MacroView;
}

/**
 * Answers are kept in the browser and not in the app's storage: two readers may not see the same requests, so that
 * nothing of one could be shown to the other, and a stored copy for each would cost more than it saves.
 */
export function cachedView(key: string, now: number): MacroView | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as Kept | null;
    return kept !== null && now - kept.at >= 0 && now - kept.at < FRESH ? kept.view : null;
  } catch {
    // A browser that keeps nothing for frames, or an entry that is not ours: it is read again.
    return null;
  }
}

export function keepView(key: string, view: MacroView, now: number): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify({ at: now, view } satisfies Kept));
  } catch {
    // See above: nothing is lost but time.
  }
}
