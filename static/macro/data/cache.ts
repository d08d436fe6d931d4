import type { MacroView } from '../../../src/entry/api/macro';

/** Milliseconds in which an answer is reused. */
const FRESH = 60_000;
const PREFIX = 'procedure-macro:';

interface Kept {
  readonly at: number;
  readonly view: MacroView;
}

/**
 * Reads a cached answer. Answers are cached in the browser and not in the app's storage. Two readers may not see the
 * same requests, so they cannot share answers. A stored copy for each reader would cost more than it saves.
 */
export function cachedView(key: string, now: number): MacroView | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as Kept | null;
    return kept !== null && now - kept.at >= 0 && now - kept.at < FRESH ? kept.view : null;
  } catch {
    // The browser stores nothing for frames, or the entry is foreign. The page reads the data again.
    return null;
  }
}

export function keepView(key: string, view: MacroView, now: number): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify({ at: now, view } satisfies Kept));
  } catch {
    // See above: only the cache is lost.
  }
}
