import type { Page } from 'playwright-core';

/** Milliseconds without a new request after which a page counts as loaded. */
const STILL = 700;

/**
 * Waits until a page starts no more requests. Chromium never reports the end of a request whose frame was replaced
 * meanwhile, so `networkidle` may never come; this does not look at ends.
 */
export async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  let newest = Date.now();
  const started = (): void => void (newest = Date.now());
  page.on('request', started);
  while (Date.now() - newest < STILL) await page.waitForTimeout(STILL / 4);
  page.off('request', started);
}
