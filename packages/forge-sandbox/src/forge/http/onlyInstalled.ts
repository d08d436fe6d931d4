import type { MiddlewareHandler } from 'hono';
import { problem } from './problem';

/** The theme does not depend on the app. */
const ALWAYS = /\/theme$/;

const NOTHING = { issuePanels: [], adminPages: [], projectPages: [], macros: [] };

/** After removal, the app has no place in the interface and does not answer. */
export function onlyInstalled(isInstalled: () => boolean): MiddlewareHandler {
  return async (context, next) => {
    if (isInstalled() || ALWAYS.test(context.req.path)) return next();
    if (context.req.path.endsWith('/modules')) return context.json(NOTHING);
    return problem(404, 'The app is not installed.');
  };
}
