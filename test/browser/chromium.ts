import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { bundledBrowser } from './bundledBrowser';
import { installedBrowsers } from './installedBrowsers';

/** No network access of the browser's own, and no sandbox: continuous integration often runs as root. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  // On a busy machine, a frame in a process of its own may swallow a click beside it: one that follows a scroll.
  '--disable-site-isolation-trials',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** One way to start a browser; `env` is added to the process's own environment. */
interface Attempt {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The value of CHROMIUM_PATH that prefers the browser of the npm package to those of the machine. */
const BUNDLED = 'bundled';

/**
 * Starts a headless browser: the one in CHROMIUM_PATH, otherwise one of this machine, otherwise the one of an npm
 * package. `CHROMIUM_PATH=bundled` chooses the last.
 * @throws Error with the remedy if none of them runs.
 */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for await (const attempt of attempts(process.env['CHROMIUM_PATH'])) {
    try {
      return await launch(attempt);
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(`${attempt.executablePath}: ${reason}`);
    }
  }
  const tried = failures.length === 0 ? 'none was found' : `tried ${failures.join('; ')}`;
  throw new Error(
    `The browser tests found no browser that runs (${tried}). Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.`,
  );
}

async function* attempts(chosen: string | undefined): AsyncGenerator<Attempt> {
  if (chosen !== undefined && chosen !== '' && chosen !== BUNDLED) {
    // A browser that the user names is the only candidate, so that its failure is reported.
    yield { executablePath: chosen };
    return;
  }
  if (chosen !== BUNDLED) yield* installedBrowsers().map((executablePath) => ({ executablePath }));
  const bundled = await bundledBrowser();
  if (bundled === null) return;
  const { executablePath } = bundled;
  yield { executablePath };
  yield { executablePath, env: await bundled.libraries() };
}

function launch({ executablePath, env }: Attempt): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: ARGUMENTS,
    timeout: 120_000,
    ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
  });
}
