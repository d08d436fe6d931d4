import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createClock, type Clock } from './clock';
import { createConfluence, type ConfluenceSandbox } from './confluence';
import { controlRoutes } from './controlRoutes';
import { crowd } from './demo/crowded';
import { installProcedure } from './demo/installProcedure';
import { hire } from './demo/people';
import { seedTickets } from './demo/seed';
import { writeWiki } from './demo/wiki';
import { createForgeHost, type ForgeHost } from './forge';
import { addPerson, createJira, createProject, type JiraSandbox } from './jira';
import { endConnection, type Served } from './endConnection';
import { freePort, listen } from './listen';
import { signIn } from './signIn';

export interface SandboxOptions {
  /** The project's directory with `manifest.yml` and `build/`. */
  readonly directory: string;
  /** `0` takes any free port. */
  readonly port: number;
  /** A Jira with a project and people, without the procedure and its demo tickets. */
  readonly empty: boolean;
  /** The same, but full of objects that others created: see `crowd`. @default false */
  readonly crowded?: boolean;
}

export interface Sandbox {
  /** `http://127.0.0.1:4100` */
  readonly url: string;
  readonly jira: JiraSandbox;
  readonly confluence: ConfluenceSandbox;
  readonly host: ForgeHost;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** The demo project. */
export const PROJECT = { key: 'SOP', name: 'Soporte de Sistemas' } as const;

/** Starts the emulated site, the app on its host, and the shell. Resolves when the server accepts requests. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { directory, empty, crowded = false } = options;
  const port = options.port === 0 ? await freePort() : options.port;
  const clock = createClock();
  const siteUrl = `http://localhost:${port}`;
  const jira = createJira({ clock, baseUrl: siteUrl });
  const staff = hire(jira.site);
  const project = createProject(jira.site, { ...PROJECT, leadAccountId: staff.accountIds.carmen, style: 'classic' });
  const app = addPerson(jira.site, {
    email: 'procedimiento-soporte@app.example.org',
    displayName: 'Procedimiento de Soporte',
    accountType: 'app',
  });
  const confluence = createConfluence({ clock, jiraSite: jira.site });
  const host = await createForgeHost({
    appDirectory: directory,
    bundleDirectory: path.join(directory, 'build/app'),
    clock,
    product: (principal, request) => jira.call(principal, request),
    confluence: (principal, request) => confluence.call(principal, request),
    authenticate: (authorization) => signIn(jira.site, authorization),
    siteUrl,
    appAccountId: app.accountId,
  });
  jira.installApp(host.app);
  confluence.installApp(host);
  if (crowded) await crowd({ jira, settle: () => host.settle() }, staff, project);
  const isInstalled = !empty && !crowded;
  if (isInstalled) {
    await installProcedure(host, staff, project.id);
    await seedTickets({ jira, clock, settle: () => host.settle() }, staff, project.key);
  }
  await writeWiki(confluence, staff, host.macros, isInstalled ? { projectId: project.id } : {});

  const shell = path.join(directory, 'build/shell');
  const server = await listen(routesOf({ jira, confluence, host, clock, shell }), port);
  return {
    url: `http://127.0.0.1:${server.port}`,
    jira,
    confluence,
    host,
    clock,
    close: async () => {
      host.close();
      await server.close();
    },
  };
}

interface Parts extends Pick<Sandbox, 'jira' | 'confluence' | 'host' | 'clock'> {
  /** The built shell's directory. */
  readonly shell: string;
}

function routesOf(parts: Parts): Served {
  const { jira, confluence, host, shell } = parts;
  const routes: Served = new Hono();
  routes.onError(endConnection);
  routes.all('/rest/*', (c) => jira.routes.fetch(c.req.raw));
  routes.all('/wiki/api/*', (c) => confluence.routes.fetch(c.req.raw));
  routes.all('/wiki/rest/*', (c) => confluence.routes.fetch(c.req.raw));
  routes.route('/forge', host.routes);
  routes.route('/sandbox', controlRoutes(parts));
  if (existsSync(shell)) {
    const root = path.relative(process.cwd(), shell);
    routes.use('*', serveStatic({ root }));
    // All other addresses are pages of the shell, which has its own routing.
    routes.get('*', serveStatic({ root, path: 'index.html' }));
  }
  return routes;
}
