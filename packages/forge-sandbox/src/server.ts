import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createClock, type Clock } from './clock';
import { createConfluence, type ConfluenceSandbox } from './confluence';
import { controlRoutes } from './control/controlRoutes';
import type { ShownPerson } from './control/peopleRoutes';
import type { ShellWords } from './control/wordRoutes';
import { createForgeHost, type ForgeHost } from './forge';
import { addPerson, createJira, type JiraSandbox, type NewPerson } from './jira';
import { endConnection, type Served } from './endConnection';
import { freePort, listen } from './listen';
import { signIn } from './signIn';
import { populateUsually } from './usualSite';

/** A site with the app installed on it. */
export interface SandboxSite {
  readonly jira: JiraSandbox;
  readonly confluence: ConfluenceSandbox;
  readonly host: ForgeHost;
  readonly clock: Clock;
}

export interface SandboxOptions {
  /** The app's directory, with `manifest.yml`. */
  readonly appDirectory: string;
  /** The built app, as `buildApp` writes it. @default the sources, built now into a temporary directory */
  readonly bundleDirectory?: string;
  /** `0` takes any free port. @default 0 */
  readonly port?: number;
  /** The account under which the app acts on the site. */
  readonly appAccount?: Omit<NewPerson, 'accountType'>;
  /** Adds people and projects to the empty site. @default an administrator, a person and a project `DEMO` */
  readonly populate?: (jira: JiraSandbox) => void;
  /** Runs when the app is installed, before the server accepts requests. */
  readonly prepare?: (site: SandboxSite) => Promise<void>;
  /** The people that the shell offers, with their roles. @default everybody on the site */
  readonly people?: readonly ShownPerson[];
  /** Texts of the shell in the launcher's own words. */
  readonly words?: ShellWords;
}

/** A site with its server. */
export interface Sandbox extends SandboxSite {
  /** `http://127.0.0.1:4100` */
  readonly url: string;
  close(): Promise<void>;
}

const APP_ACCOUNT = { email: 'app@app.example.org', displayName: 'Forge app' } as const;

/** The built shell. The package's build makes it. */
const SHELL = path.join(__dirname, '../dist/pages');

/** Starts the emulated site, the app on its host, and the shell. Resolves when the server accepts requests. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
  const bundle = await bundleOf(options);
  let host: SandboxSite['host'] | undefined;
  try {
    const site = await createSandboxSite(options, bundle.directory, `http://localhost:${port}`);
    ({ host } = site);
    await options.prepare?.(site);
    const server = await listen(routesOf(site, options), port);
    return {
      ...site,
      url: `http://127.0.0.1:${server.port}`,
      close: async () => {
        site.host.close();
        await server.close();
        await bundle.remove();
      },
    };
  } catch (error) {
    host?.close();
    await bundle.remove();
    throw error;
  }
}

interface Bundle {
  readonly directory: string;
  remove(): Promise<void>;
}

async function bundleOf({ appDirectory, bundleDirectory }: SandboxOptions): Promise<Bundle> {
  if (bundleDirectory !== undefined) return { directory: bundleDirectory, remove: () => Promise.resolve() };
  // Loaded only here, so that a sandbox of a built app needs no bundler.
  const { buildApp } = await import('./build');
  const directory = await mkdtemp(path.join(tmpdir(), 'forge-sandbox-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    await buildApp(appDirectory, directory);
    return { directory, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function createSandboxSite(
  { appDirectory, appAccount = APP_ACCOUNT, populate = populateUsually }: SandboxOptions,
  bundleDirectory: string,
  siteUrl: string,
): Promise<SandboxSite> {
  const clock = createClock();
  const jira = createJira({ clock, baseUrl: siteUrl });
  populate(jira);
  const app = addPerson(jira.site, { ...appAccount, accountType: 'app' });
  const confluence = createConfluence({ clock, jiraSite: jira.site });
  const host = await createForgeHost({
    appDirectory,
    bundleDirectory,
    clock,
    product: (principal, request) => jira.call(principal, request),
    confluence: (principal, request) => confluence.call(principal, request),
    authenticate: (authorization) => signIn(jira.site, authorization),
    siteUrl,
    appAccountId: app.accountId,
  });
  jira.installApp(host.app);
  confluence.installApp(host);
  return { jira, confluence, host, clock };
}

function routesOf(site: SandboxSite, { people, words = {} }: SandboxOptions): Served {
  const { jira, confluence, host } = site;
  const routes: Served = new Hono();
  routes.onError(endConnection);
  routes.all('/rest/*', (c) => jira.routes.fetch(c.req.raw));
  routes.all('/wiki/api/*', (c) => confluence.routes.fetch(c.req.raw));
  routes.all('/wiki/rest/*', (c) => confluence.routes.fetch(c.req.raw));
  routes.route('/forge', host.routes);
  routes.route('/sandbox', controlRoutes({ ...site, people, words }));
  if (existsSync(SHELL)) {
    const root = path.relative(process.cwd(), SHELL);
    routes.use('*', serveStatic({ root }));
    // All other addresses are pages of the shell, which has its own routing.
    routes.get('*', serveStatic({ root, path: 'index.html' }));
  }
  return routes;
}
