import type { Route } from '@forge/api';
import * as z from 'zod';
import type { Json } from './json';

/** How a product call is made: `api.asApp().requestJira` or `api.asUser().requestJira`. */
export type Send = (
  route: Route,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<Answer>;

interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What Jira says of a limit that was reached: documented headers of a 429. */
export interface Limited {
  /** Milliseconds to wait; `null` where Jira does not say, as some gateways do not. */
  readonly retryAfter: number | null;
  /** `RateLimit-Reason`, such as `jira-burst-based` or `jira-quota-tenant-based`; `null` where it is not told. */
  readonly reason: string | null;
}

/**
 * Jira refused, answered what it should not, or did not answer (`status` 0: whether it acted is not known). `messages`
 * are Jira's own, in the site's language.
 */
export class JiraFailure extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    readonly messages: readonly string[],
    readonly limited: Limited = { retryAfter: null, reason: null },
  ) {
    super(`${method} ${path} answered ${status}: ${messages.join(' ')}`);
    this.name = 'JiraFailure';
  }
}

/** The one way the app speaks to Jira's REST API. Every answer is parsed at once; a refusal is thrown as `JiraFailure`. */
export interface JiraClient {
  get<T>(route: Route, shape: z.ZodType<T>): Promise<T>;
  /** A `null` body is none. */
  post<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  /** A POST that only reads: it may be repeated. */
  ask<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  put<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  /** A patient client answers `undefined` where there was nothing to delete any more. */
  delete<T>(route: Route, shape: z.ZodType<T>): Promise<T | undefined>;
  /** So many bytes of a file from the given one on, for what is too large to be held at once. */
  bytes(route: Route, first: number, count: number): Promise<Bytes>;
}

/** Part of a file; `whole` where Jira answered with all of it instead. */
export interface Bytes {
  readonly whole: boolean;
  readonly bytes: Uint8Array;
}

/** For a call whose answer does not matter. */
export const ANYTHING = z.unknown();

export function jiraClient(send: Send): JiraClient {
  const call = async <T>(method: string, route: Route, shape: z.ZodType<T>, body: Json = null): Promise<T> => {
    const sent = send(route, {
      method,
      headers: { Accept: 'application/json', ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    const response = await answered(method, route, sent);
    const text = await response.text();
    const answer = text === '' ? pointedAt(response) : parseJson(text);
    if (response.status >= 400) throw refusal(method, route, response, text);
    const parsed = shape.safeParse(answer);
    if (parsed.success) return parsed.data;
    throw new JiraFailure(method, route.value, response.status, [
      `Unexpected answer. ${z.prettifyError(parsed.error)}`,
    ]);
  };
  return {
    get: (route, shape) => call('GET', route, shape),
    post: (route, body, shape) => call('POST', route, shape, body),
    ask: (route, body, shape) => call('POST', route, shape, body),
    put: (route, body, shape) => call('PUT', route, shape, body),
    delete: (route, shape) => call('DELETE', route, shape),
    bytes: async (route, first, count) => {
      const headers = { Accept: '*/*', Range: `bytes=${first}-${first + count - 1}` };
      const response = await answered('GET', route, send(route, { method: 'GET', headers }));
      const { status } = response;
      if (status !== 200 && status !== 206) throw refusal('GET', route, response, await response.text());
      return { whole: status === 200, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

/** A 303 names the task that does the work in its address, and need not describe it (documented): it has just begun. */
function pointedAt({ status, headers }: Answer): unknown {
  const [, id] = /\/task\/([^/?#]+)/.exec(headers.get('location') ?? '') ?? [];
  return status === 303 && id !== undefined ? { id, status: 'ENQUEUED' } : null;
}

/** A connection that fails is a failure like others: whether Jira has acted is not known. */
function answered(method: string, route: Route, sent: Promise<Answer>): Promise<Answer> {
  return sent.catch((error: unknown) => {
    throw new JiraFailure(method, route.value, 0, [error instanceof Error ? error.message : 'no answer']);
  });
}

function refusal(method: string, route: Route, { status, headers }: Answer, text: string): JiraFailure {
  return new JiraFailure(method, route.value, status, messagesOf(parseJson(text), text), limitOf(headers));
}

/** For `catch`: what is not there (404) is `undefined`; any other failure is thrown on. */
export function absent(error: unknown): undefined {
  if (error instanceof JiraFailure && error.status === 404) return undefined;
  throw error;
}

function limitOf(headers: { get(name: string): string | null }): Limited {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return {
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
    reason: headers.get('ratelimit-reason'),
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
