import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AdminPage } from './adminPage';

const FOLDER = resolve(__dirname, '../../docs/images');
const TALLEST = 960;

/**
 * Saves a picture of the page for the README if `DOCUMENT_IMAGES=write`. The tests of the story take its pictures, so
 * that they show the present state.
 */
export async function documentImage({ shell: { page } }: AdminPage, name: string): Promise<void> {
  if (process.env['DOCUMENT_IMAGES'] !== 'write') return;
  mkdirSync(FOLDER, { recursive: true });
  const before = page.viewportSize();
  // A browser does not draw the parts of a frame outside the window.
  await page.setViewportSize({ width: 1200, height: TALLEST });
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.waitForTimeout(500);
  const frame = page.frames().find((one) => one.url().includes('/forge/resources/'));
  const content = await frame?.evaluate(() => document.querySelector('.detail')?.getBoundingClientRect().bottom ?? 0);
  const top = (await page.locator('iframe').boundingBox())?.y ?? 0;
  const height = Math.min(TALLEST, Math.ceil(top + (content ?? TALLEST) + 24));
  await page.screenshot({ path: join(FOLDER, `${name}.png`), clip: { x: 0, y: 0, width: 1200, height } });
  if (before !== null) await page.setViewportSize(before);
}
