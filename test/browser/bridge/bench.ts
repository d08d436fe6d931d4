import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../chromium';
import type { TestApp } from './app';
import type { TestPage } from './page';
import { startSite } from './site';
import type { TestSite } from './site';

declare global {
  interface Window {
    readonly app: TestApp;
    readonly page: TestPage;
  }
}

/** A page with the app in a frame, new for every test of the file. */
export interface Bench {
  site: TestSite;
  page: Page;
  /** The first frame of the app. */
  app: Frame;
  /** Errors and warnings of the browser's console. None is expected, so a test removes those that it provokes. */
  complaints: string[];
  /** The nth frame of the app, after its page has run. */
  appFrame(count: number): Promise<Frame>;
  /** The app's requests to the page, as lists of a handler's name and arguments. */
  asked(): Promise<unknown[][]>;
}

/** Registers hooks that start a site and a browser for the file, and open the page for each test. */
export function bridgeBench(): Bench {
  const bench = {
    complaints: [] as string[],
    appFrame: async (count: number) => {
      await bench.page.waitForFunction((frames) => window.frames.length >= frames, count);
      const frame = bench.page.frames()[count];
      if (frame === undefined) throw new Error(`There is no frame ${count}.`);
      await frame.waitForFunction(() => 'app' in window);
      return frame;
    },
    asked: () => bench.page.evaluate(() => window.page.asked),
  } as Bench;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await launchBrowser();
    context = await browser.newContext();
    bench.site = await startSite();
  });
  afterAll(async () => {
    await browser.close();
    await bench.site.close();
  });

  beforeEach(async () => {
    bench.complaints = [];
    bench.page = await context.newPage();
    bench.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) bench.complaints.push(message.text());
    });
    bench.page.on('pageerror', (error) => bench.complaints.push(error.message));
    await bench.page.goto(`http://localhost:${bench.site.port}/`);
    bench.app = await bench.appFrame(1);
  });
  afterEach(async () => {
    await bench.page.close();
    expect(bench.complaints).toEqual([]);
    expect(bench.site.sample.host.cspReports).toEqual([]);
  });
  return bench;
}
