import type { Browser } from 'playwright-core';
import { castOf, type Cast } from '../story/cast';
import { startSandboxProcess, type SandboxProcess } from '../story/sandboxProcess';
import { OPEN } from '../story/walk';
import { launchBrowser } from './chromium';
import { ShellPage, type Look } from './shellPage';

/** What the browser tests of one file play in: a sandbox at an hour at which Production is open, and a browser. */
export interface BrowserScene {
  readonly browser: Browser;
  readonly sandbox: SandboxProcess;
  readonly cast: Cast;
  /** A window of its own: nothing is kept from one to the next. */
  readonly open: (look?: Look) => Promise<ShellPage>;
}

/** Starts both before the tests of a file, and stops them after them; they are there for what the tests do. */
export function createBrowserScene(): BrowserScene {
  let browser: Browser;
  let sandbox: SandboxProcess;
  let cast: Cast;

  beforeAll(async () => {
    browser = await launchBrowser();
    sandbox = await startSandboxProcess();
    cast = castOf(sandbox);
    await sandbox.setClock(OPEN);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await sandbox.stop();
  });

  return {
    get browser() {
      return browser;
    },
    get sandbox() {
      return sandbox;
    },
    get cast() {
      return cast;
    },
    open: (look) => ShellPage.open(browser, sandbox, look),
  };
}
