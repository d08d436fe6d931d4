import type { Context } from 'hono';
import { Hono } from 'hono';
import type { Clock } from '../clock';
import type { ExportMacro } from '../forge';
import type { Principal, Site as JiraSite } from '../jira';
import { signIn } from '../signIn';
import { callerOf } from './access';
import { apiRoutes } from './apiRoutes';
import type { ConfluenceContext } from './context';
import { ConfluenceError, notImitated } from './errors';
import { createPage, createSpace } from './publish';
import type { Publication } from './publish';
import { indexPage, shellRoutes } from './shellRoutes';
import type { ConfluenceSite, Page, Space } from './site';
import { createConfluenceSite } from './site';

export type { Publication } from './publish';
export type { ConfluenceSite, Page, Space } from './site';

/** An emulated Confluence, with as much as a macro in a page needs. */
export interface ConfluenceSandbox {
  readonly site: ConfluenceSite;
  /** Routes under `/wiki/api/v2` and `/wiki/rest`. Authenticates people of Jira's site: HTTP Basic `email:anything`. */
  readonly routes: Hono;
  /** The same routes called in process as a principal. */
  call(principal: Principal, request: Request): Promise<Response>;
  /** Installs the app, so that the site can export its macros. */
  installApp(app: { readonly exportMacro: ExportMacro }): void;
  addSpace(space: { readonly key: string; readonly name: string }): Space;
  /** Publishes a new page and indexes it for the search. @throws ConfluenceError for an invalid title. */
  addPage(space: Space, publication: Publication, restrictedTo?: readonly string[] | null): Promise<Page>;
}

/** A site without spaces. Its people are those of the Jira site. */
export function createConfluence(options: { readonly clock: Clock; readonly jiraSite: JiraSite }): ConfluenceSandbox {
  const site = createConfluenceSite();
  const called = new WeakMap<Request, Principal>();

  const context: ConfluenceContext = {
    ...options,
    site,
    exportMacro: () => Promise.resolve({ ok: false, message: 'No app is installed.' }),
    callerOf: (c: Context) => callerOf(called.get(c.req.raw) ?? signedIn(options.jiraSite, c)),
  };

  const routes = new Hono();
  routes.route('/wiki/api/v2', apiRoutes(context));
  routes.route('/wiki/rest/internal', shellRoutes(context));
  routes.notFound((c) => notImitated(`${c.req.method} ${c.req.path}`).toResponse());
  routes.onError((error) => {
    if (error instanceof ConfluenceError) return error.toResponse();
    // A bug of the sandbox: the developer who meets it sees the stack.
    return Response.json(
      { message: `The Confluence sandbox failed: ${error.stack ?? error.message}` },
      { status: 500 },
    );
  });

  return {
    site,
    routes,
    call: async (principal, request) => {
      called.set(request, principal);
      return routes.fetch(request);
    },
    installApp: ({ exportMacro }) => {
      context.exportMacro = exportMacro;
    },
    addSpace: (space) => createSpace(site, space),
    addPage: async (space, publication, restrictedTo = null) => {
      const page = createPage(site, options.clock, space, publication, restrictedTo);
      await indexPage(context, page);
      return page;
    },
  };
}

function signedIn(jiraSite: JiraSite, c: Context): Principal {
  const person = signIn(jiraSite, c.req.header('authorization') ?? null);
  return person === null ? { kind: 'anonymous' } : { kind: 'user', accountId: person.accountId };
}
