import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  run(
    root: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** Problems that axe finds, one line each. */
export async function violations(place: Page | Frame): Promise<readonly string[]> {
  await place.evaluate(AXE);
  const found = await place.evaluate(async () => {
    const axe: AxeRun = Reflect.get(globalThis, 'axe') as AxeRun;
    return (await axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }))
      .violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Pixels by which a page is wider than its window. */
export function overflowOf(place: Page | Frame): Promise<number> {
  return place.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
