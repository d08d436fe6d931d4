import type { Hono } from 'hono';
import { z } from 'zod';
import type { JiraContext } from '../../http/context';
import { badRequest } from '../../http/errors';
import { noContent, ok } from '../../http/responses';
import { route } from '../../http/route';
import { executeTransition } from '../../engine/executeTransition';
import { refusedError } from '../../engine/outcome';
import { candidates } from '../../engine/transitions';
import { issueUpdate, readUpdate, visibleIssue } from '../access';
import { transitionBean } from '../beans/transition';

/** The body of a transition, over the public and the internal API. */
export const transitionBody = z.strictObject({
  ...issueUpdate,
  transition: z.strictObject({ id: z.union([z.string(), z.number()]).optional() }).optional(),
});

/** The transition in a body. @throws JiraError 400 in Jira's words, both seen live. */
export function transitionIdOf(body: z.infer<typeof transitionBody>): string {
  const id = body.transition?.id;
  if (id === undefined) throw badRequest("Missing 'transition' identifier");
  if (!/^\d+$/.test(String(id))) throw badRequest("'transition' identifier must be an integer");
  return String(id);
}

/** Routes that list an issue's transitions and make one. */
export function transitionRoutes(app: Hono, context: JiraContext): void {
  route(app, {
    method: 'GET',
    path: '/issue/:issueIdOrKey/transitions',
    scopes: ['read:jira-work'],
    anonymous: true,
    query: ['expand', 'transitionId', 'includeUnavailableTransitions'],
    handler({ principal, params, query }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const withFields = query.expand('expand', ['transitions.fields']).size > 0;
      const all = query.flag('includeUnavailableTransitions');
      const transitions = candidates(context, principal, issue, query.text('transitionId'))
        .filter(({ isAvailable }) => all || isAvailable)
        .map((candidate) => transitionBean(context, principal, issue, candidate, withFields));
      return ok({ expand: 'transitions', transitions });
    },
  });

  route(app, {
    method: 'POST',
    path: '/issue/:issueIdOrKey/transitions',
    scopes: ['write:jira-work'],
    body: transitionBody,
    handler({ principal, params, body }) {
      const issue = visibleIssue(context, principal, params.issueIdOrKey);
      const request = { ...readUpdate(body), transitionId: transitionIdOf(body) };
      const outcome = executeTransition(context, principal, issue, request);
      if (!outcome.ok) throw refusedError(outcome);
      return noContent();
    },
  });
}
