import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { startSandboxProcess, type SandboxProcess } from '../story/sandboxProcess';
import { launchBrowser } from './chromium';
import { ShellPage, type Look } from './shellPage';

let browser: Browser;
let sandbox: SandboxProcess;

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await startSandboxProcess();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await sandbox.stop();
});

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  run(
    root: unknown,
    options: unknown,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What axe finds wrong, one line each. */
async function violations(place: Page | Frame): Promise<readonly string[]> {
  await place.evaluate(AXE);
  const found = await place.evaluate(async () => {
    const axe: AxeRun = Reflect.get(globalThis, 'axe') as AxeRun;
    return (await axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }))
      .violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const PAGES: readonly (readonly [who: string, address: string, framed: boolean])[] = [
  ['Lucía Giménez', '/', false],
  ['Lucía Giménez', '/create', false],
  ['Carmen Villalba', '/browse/SOP-4', true],
  ['Diego Rojas', '/browse/SOP-6', true],
  ['Lucía Giménez', '/browse/SOP-1', true],
  ['Lucía Giménez', '/outbox', false],
  ['Rosa Benítez', '/admin', true],
];

const LOOKS: readonly Look[] = [
  { width: 1200, colorScheme: 'light', language: 'es' },
  { width: 320, colorScheme: 'light', language: 'es' },
  { width: 1200, colorScheme: 'dark', language: 'en' },
  { width: 320, colorScheme: 'dark', language: 'en' },
];

describe.each(LOOKS)('$width px, $colorScheme, $language', (look) => {
  it.each(PAGES)(
    '%s at %s is accessible, fits, and complains of nothing',
    async (who, address, framed) => {
      const shell = await ShellPage.open(browser, sandbox, look);
      await shell.as(who, address);
      await shell.page.getByRole('heading').first().waitFor();
      if (framed) await shell.frame.getByRole('heading').first().waitFor();
      await shell.page.waitForLoadState('networkidle');
      const frames = framed ? shell.page.frames().filter((frame) => frame.url().includes('/forge/resources/')) : [];
      expect(frames).toHaveLength(framed ? 1 : 0);
      for (const place of [shell.page, ...frames]) {
        expect(await violations(place)).toEqual([]);
        const overflow = await place.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      }
      expect(shell.complaints).toEqual([]);
      await shell.close();
    },
    60_000,
  );
});
