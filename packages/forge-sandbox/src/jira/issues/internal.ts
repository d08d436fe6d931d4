import { Hono } from 'hono';
import { authenticate } from '../http/authentication';
import type { JiraContext } from '../http/context';
import { JiraError, badRequest } from '../http/errors';
import { noContent } from '../http/responses';
import { route } from '../http/route';
import { executeTransition } from '../engine/executeTransition';
import { refusedError } from '../engine/outcome';
import { readUpdate, visibleIssue } from './access';
import { readFiles } from './multipart';
import { requireNoCheck } from './routes/attachments';
import { transitionBody, transitionIdOf } from './routes/transitions';

/**
 * Route for the shell to put files on the screen of a transition. The public REST API cannot do that. Jira's interface
 * uses internal endpoints of its own for it (files first, as temporary attachments); this one replaces them. `POST
 * /issue/{key}/transitions`, multipart: part `body` with the JSON of the public endpoint, parts `file`. Mount it at
 * `/rest/internal/3`.
 */
export function internalRoutes(context: JiraContext): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    c.set('jira', context);
    c.set('principal', authenticate(context.site, c.req.raw.headers.get('authorization')));
    await next();
  });
  app.onError((error) => {
    if (error instanceof JiraError) return error.toResponse();
    throw error;
  });

  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/transitions',
    scopes: [],
    async handler({ principal, params, request }) {
      requireNoCheck(request);
      const { files, texts } = await readFiles(request, ['body']);
      const body = readTransition(texts.get('body'));
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const wanted = { ...readUpdate(body), transitionId: transitionIdOf(body), attachments: files };
      const outcome = executeTransition(context, principal, issue, wanted);
      if (!outcome.ok) throw refusedError(outcome);
      return noContent();
    },
  });
  return app;
}

/** @throws JiraError 400 */
function readTransition(text: string | undefined) {
  try {
    return transitionBody.parse(JSON.parse(text ?? ''));
  } catch {
    throw badRequest("The multipart part 'body' must hold the JSON of a transition.");
  }
}
