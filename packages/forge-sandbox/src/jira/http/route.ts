import type { Context, Hono } from 'hono';
import type { ZodType } from 'zod';
import type { Principal } from '../principal';
import { withFaults } from './withFaults';
import { requireScopes } from './authentication';
import { readBody } from './body';
import { notImitated, unauthorized } from './errors';
import { Query } from './query';

/** The names in a path: `'id' | 'tabId'` of `/screens/:id/tabs/:tabId`. */
export type PathParameter<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameter<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** One call of a route. All checks that do not depend on the route's work have passed. */
export interface RouteCall<Path extends string, Name extends string, Body> {
  readonly principal: Principal;
  readonly params: Readonly<Record<PathParameter<Path>, string>>;
  readonly query: Query<Name>;
  /** Parsed by the route's schema; undefined if it has none. */
  readonly body: Body;
  /** Unread if the route has no body schema: a multipart handler reads it. */
  readonly request: Request;
}

export interface RouteDefinition<Path extends string, Name extends string, Body> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /rest/api/3, in Hono's form: `/project/:projectIdOrKey`. */
  readonly path: Path;
  /** Classic scopes; a caller through the app needs them all. */
  readonly scopes: readonly string[];
  /** The query parameters that are imitated. @default none */
  readonly query?: readonly Name[];
  /** A strict zod object: 501 for a property outside it. */
  readonly body?: ZodType<Body>;
  /** Whether callers without credentials reach the handler. @default false: they get 401 */
  readonly anonymous?: boolean;
  handler(call: RouteCall<Path, Name, Body>): Response | Promise<Response>;
}

/**
 * Adds a route. These checks run before its handler, in this order: credentials (401), scopes (401), query parameters
 * (501 for unknown ones), body (501, 400, 415), `context.intercept`, `context.faults`. Errors are thrown as
 * `JiraError`.
 */
export function route<const Path extends string, const Name extends string = never, Body = undefined>(
  app: Hono,
  definition: RouteDefinition<Path, Name, Body>,
): void {
  const known = new Set<string>(definition.query);
  const { body: schema } = definition;
  const path: string = definition.path;
  app.on(definition.method, path, async (c) => {
    const principal = c.get('principal');
    if (principal.kind === 'anonymous' && definition.anonymous !== true) throw unauthorized();
    requireScopes(principal, definition.scopes);
    const query = knownQuery(c, known);
    const body = schema === undefined ? undefined : await readBody(c.req.raw, schema);
    const intercepted = await c.get('jira').intercept?.(c.req.raw, principal);
    if (intercepted !== undefined) return intercepted;
    return withFaults(c, principal, definition.scopes, (caller) =>
      definition.handler({
        principal: caller,
        params: c.req.param() as Record<PathParameter<Path>, string>,
        query: new Query<Name>(query),
        body: body as Body,
        request: c.req.raw,
      }),
    );
  });
}

function knownQuery(c: Context, known: ReadonlySet<string>): URLSearchParams {
  const url = c.req.url;
  const start = url.indexOf('?');
  const query = new URLSearchParams(start === -1 ? '' : url.slice(start));
  const strange = [...new Set(query.keys())].filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw notImitated(
      `query parameter ${strange.map((name) => `'${name}'`).join(', ')} of ${c.req.method} ${c.req.path}`,
    );
  }
  return query;
}
