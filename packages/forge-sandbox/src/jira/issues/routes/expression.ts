import type { Hono } from 'hono';
import { z } from 'zod';
import type { Check, Value } from '../../../expressions';
import { EVALUATION_LIMITS, restAnalysis, toJson } from '../../../expressions';
import { personOf } from '../../http/authentication';
import type { JiraContext } from '../../http/context';
import { badRequest } from '../../http/errors';
import { ok } from '../../http/responses';
import { route } from '../../http/route';
import type { Principal } from '../../principal';
import { evaluateFor } from '../../engine/expression/programs';
import { answerSize } from '../expression/answerSize';
import type { ContextBody } from '../expression/variables';
import { contextBody, variablesOf } from '../expression/variables';

const SCOPES = ['read:jira-work', 'read:jira-user'];

const CHECKS: readonly Check[] = ['syntax', 'type', 'complexity'];

/** Jira expressions over REST. */
export function expressionRoutes(app: Hono, context: JiraContext): void {
  for (const path of ['/expression/eval', '/expression/evaluate'] as const) {
    const paging = path === '/expression/eval' ? 'startAt' : 'nextPageToken';
    route(app, {
      method: 'POST',
      path,
      scopes: SCOPES,
      anonymous: true,
      query: ['expand'],
      body: z.strictObject({ expression: z.string(), context: contextBody.optional() }),
      handler({ principal, query, body }) {
        const withComplexity = query.expand('expand', ['meta.complexity']).size > 0;
        return ok(evaluateBody(context, principal, body.expression, body.context ?? {}, paging, withComplexity));
      },
    });
  }

  route(app, {
    method: 'POST',
    path: '/expression/analyse',
    scopes: SCOPES,
    anonymous: true,
    query: ['check'],
    body: z.strictObject({
      expressions: z.array(z.string()),
      contextVariables: z.record(z.string(), z.string()).optional(),
    }),
    handler({ query, body }) {
      const check = query.word('check', CHECKS) ?? 'syntax';
      return ok({ results: body.expressions.map((source) => restAnalysis(source, check, body.contextVariables)) });
    },
  });
}

function evaluateBody(
  context: JiraContext,
  principal: Principal,
  expression: string,
  asked: ContextBody,
  paging: 'startAt' | 'nextPageToken',
  withComplexity: boolean,
): Record<string, unknown> {
  const { variables, issues } = variablesOf(context, principal, asked, paging);
  const person = personOf(context.site, principal);
  const result = evaluateFor(context, principal, person, expression, variables);
  if (!result.ok) throw badRequest(result.message);
  const { steps, expensiveOperations } = result;
  const { beans, primitiveValues } = answerSize(result.value);
  const complexity = complexityOf({ steps, expensiveOperations, beans, primitiveValues });
  const meta = { ...(withComplexity ? { complexity } : {}), ...(issues === null ? {} : { issues: { jql: issues } }) };
  return {
    value: shown(result.value, person?.timeZone),
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
  };
}

const shown = (value: Value, timeZone: string | undefined): unknown =>
  toJson(value, timeZone === undefined ? {} : { timeZone });

function complexityOf(spent: Readonly<Record<keyof typeof EVALUATION_LIMITS, number>>): Record<string, unknown> {
  return {
    steps: { value: spent.steps, limit: EVALUATION_LIMITS.steps },
    expensiveOperations: { value: spent.expensiveOperations, limit: EVALUATION_LIMITS.expensiveOperations },
    beans: { value: spent.beans, limit: EVALUATION_LIMITS.beans },
    primitiveValues: { value: spent.primitiveValues, limit: EVALUATION_LIMITS.primitiveValues },
  };
}
