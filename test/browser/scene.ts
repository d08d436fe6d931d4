import type { Browser } from 'playwright-core';
import { castOf, type Cast } from '../story/cast';
import { startSandboxProcess, type SandboxProcess } from '../story/sandboxProcess';
import { OPEN } from '../story/walk';
import { launchBrowser } from './chromium';
import { ShellPage, type Look } from './shellPage';

/** The scene of the browser tests of a file: a browser, and a sandbox at an hour at which Production is open. */
export interface BrowserScene {
  readonly browser: Browser;
  readonly sandbox: SandboxProcess;
  readonly cast: Cast;
  /** Opens a new window, which keeps nothing of the others. */
  readonly open: (look?: Look) => Promise<ShellPage>;
}

/** Starts both before the tests of a file and stops them afterwards. Use them inside tests only. */
export function createBrowserScene(): BrowserScene {
  let browser: Browser;
  let sandbox: SandboxProcess;
  let cast: Cast;

  beforeAll(async () => {
    browser = await launchBrowser();
    sandbox = await startSandboxProcess();
    cast = castOf(sandbox);
    await sandbox.setClock(OPEN);
  });

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
