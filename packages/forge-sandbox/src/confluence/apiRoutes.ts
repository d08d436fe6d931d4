import { Hono } from 'hono';
import { z } from 'zod';
import { pageFor } from './access';
import type { Caller } from './access';
import { apiPage } from './beans';
import { VERSION_NUMBER } from './context';
import type { ConfluenceContext } from './context';
import { badRequest, ConfluenceError, noPage, notImitated } from './errors';
import { newestOf, versionOf } from './site';

/** The parameters that are imitated; a body in another format is refused. */
const QUERY = z.strictObject({
  'body-format': z.literal('atlas_doc_format', { error: 'only atlas_doc_format is imitated' }).optional(),
  version: VERSION_NUMBER.optional(),
});

/** The granular scope of reading a page (inferred: the API's document is not at hand). */
const READ_PAGE = 'read:page:confluence';

/** Confluence's REST API v2, `/wiki/api/v2`. It only reads one page. */
export function apiRoutes(context: ConfluenceContext): Hono {
  const routes = new Hono();
  routes.get('/pages/:id', (c) => {
    const caller = context.callerOf(c);
    requireScope(caller, READ_PAGE);
    const query = QUERY.safeParse(c.req.query());
    if (!query.success) throw refusal(query.error, c.req.path);
    const page = pageFor(context.site, caller, c.req.param('id'));
    const version = query.data.version === undefined ? newestOf(page) : versionOf(page, query.data.version);
    if (version === null) throw noPage(`${page.id}, version ${String(query.data.version)}`);
    return c.json(apiPage(page, version, query.data['body-format'] !== undefined));
  });
  routes.all('*', (c) => {
    throw notImitated(`${c.req.method} ${c.req.path}`);
  });
  return routes;
}

/**
 * 501 for a query that the sandbox does not imitate; 400 for any other mistake, such as a version that is no number.
 */
function refusal(error: z.ZodError, path: string): ConfluenceError {
  const strange = error.issues.find(({ code }) => code === 'unrecognized_keys' || code === 'invalid_value');
  return strange === undefined
    ? badRequest(z.prettifyError(error))
    : notImitated(`this query of ${path}: ${strange.message}`);
}

/** The gateway's check of an app's scopes, as for Jira; people are not limited. */
function requireScope(caller: Caller, scope: string): void {
  if (caller.scopes === undefined || caller.scopes.has(scope)) return;
  throw new ConfluenceError(401, 'UNAUTHORIZED', 'Unauthorized; scope does not match');
}
