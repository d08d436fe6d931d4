import type { Route } from '@forge/api';
import * as z from 'zod';
import type { Json } from './json';

/** How a product call is made: `api.asApp().requestJira` or `api.asUser().requestJira`. */
export type Send = (
  route: Route,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

/** Jira refused, or answered what it should not: `messages` are Jira's own, in the site's language. */
export class JiraFailure extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    /** HTTP status. */
    readonly status: number,
    readonly messages: readonly string[],
  ) {
    super(`${method} ${path} answered ${status}: ${messages.join(' ')}`);
    this.name = 'JiraFailure';
  }
}

/** The one way the app speaks to Jira's REST API. Every answer is parsed at once; a refusal is thrown as `JiraFailure`. */
export interface JiraClient {
  get<T>(route: Route, shape: z.ZodType<T>): Promise<T>;
  post<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  put<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
}

/** For a call whose answer does not matter. */
export const ANYTHING = z.unknown();

export function jiraClient(send: Send): JiraClient {
  const call = async <T>(method: string, route: Route, shape: z.ZodType<T>, body?: Json): Promise<T> => {
    const response = await send(route, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? null : parseJson(text);
    if (response.status >= 400) throw new JiraFailure(method, route.value, response.status, messagesOf(answer, text));
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new JiraFailure(method, route.value, response.status, [
      `Unexpected answer. ${z.prettifyError(parsed.error)}`,
    ]);
  };
  return {
    get: (route, shape) => call('GET', route, shape),
    post: (route, body, shape) => call('POST', route, shape, body),
    put: (route, body, shape) => call('PUT', route, shape, body),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Jira's error bodies: `errorMessages` and `errors`, either of them or `message` alone; a gateway answers HTML. */
const ERROR_BODY = z.object({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.string()).optional(),
  message: z.string().optional(),
});

function messagesOf(answer: unknown, text: string): readonly string[] {
  const parsed = ERROR_BODY.safeParse(answer);
  if (!parsed.success) return [text.slice(0, 200)];
  const { errorMessages = [], errors = {}, message } = parsed.data;
  return [
    ...errorMessages,
    ...Object.entries(errors).map(([field, problem]) => `${field}: ${problem}`),
    ...(message === undefined ? [] : [message]),
  ];
}
