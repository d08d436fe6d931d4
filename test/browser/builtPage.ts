import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { themeOf } from 'forge-sandbox/testing/forge';
import type { Look } from './shellPage';

const BUILD = path.resolve(__dirname, '../../build');
const ORIGIN = 'http://app.example';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface BuiltPageOptions extends Look {
  /** Key of the resource. */
  readonly resource: string;
  readonly extension: object;
  /** Answers of the resolver by function. A function without an answer never answers. */
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** A command of the bridge with its payload. */
export type BridgeCall = readonly [command: string, payload: unknown];

/** A built page of the app, with a bridge that gives the test's answers. */
export interface BuiltPage {
  readonly page: Page;
  /** Errors and warnings of the console. */
  readonly complaints: readonly string[];
  /** The page's requests to the bridge, without those of its start. */
  calls(): Promise<readonly BridgeCall[]>;
  close(): Promise<void>;
}

export async function openBuiltPage(browser: Browser, options: BuiltPageOptions): Promise<BuiltPage> {
  const { width = 1200, colorScheme = 'light', language = 'es', resource, extension, answers = {} } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route(`${ORIGIN}/**`, async (route) => {
    const file = fileOf(new URL(route.request().url()).pathname, resource);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: file });
    const contentType = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return route.fulfill({ status: 200, contentType, body: readFileSync(file) });
  });
  const theme = await themeOf(colorScheme);
  await page.addInitScript(bridge, {
    answers,
    theme: theme ?? { attrs: {}, css: '' },
    place: {
      accountId: 'lucia',
      cloudId: 'cloud',
      siteUrl: 'https://coop.example',
      locale: language === 'es' ? 'es-ES' : 'en-US',
      timezone: 'America/Asuncion',
      moduleKey: resource,
      localId: 'local',
      environmentId: 'environment',
      environmentType: 'DEVELOPMENT',
      extension,
    },
  });
  await page.goto(`${ORIGIN}/index.html`);
  return {
    page,
    complaints,
    calls: () => page.evaluate(() => Reflect.get(window, 'bridgeCalls') as BridgeCall[]),
    close: () => context.close(),
  };
}

function fileOf(pathname: string, resource: string): string {
  const isWords = pathname.startsWith('/__LOCALES__/');
  return path.join(BUILD, isWords ? 'app' : `static/${resource}`, pathname);
}

interface BridgeSetting {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly theme: { readonly attrs: Readonly<Record<string, string>>; readonly css: string };
  readonly place: object;
}

/** Runs in the page first: a substitute for Forge's own script. */
function bridge({ answers, theme, place }: BridgeSetting): void {
  const calls: [string, unknown][] = [];
  const commands: Readonly<Record<string, (payload: unknown) => unknown>> = {
    getContext: () => place,
    enableTheming: () => {
      for (const [name, value] of Object.entries(theme.attrs)) document.documentElement.setAttribute(name, value);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(theme.css);
      document.adoptedStyleSheets.push(sheet);
      return true;
    },
    invoke: (payload) => {
      const { functionKey } = payload as { functionKey: string };
      if (!Object.hasOwn(answers, functionKey)) throw new Error(`${functionKey} does not answer`);
      return answers[functionKey];
    },
  };
  Object.assign(window, {
    bridgeCalls: calls,
    __bridge: {
      callBridge: async (command: string, payload: unknown) => {
        if (command !== 'getContext' && command !== 'enableTheming') calls.push([command, payload]);
        return Promise.resolve(commands[command]?.(payload) ?? true);
      },
    },
  });
}
