import type { Route } from '@forge/api';
import * as z from 'zod';
import type { Json } from './json';

/** Sends a product call: `api.asApp().requestJira` or `api.asUser().requestJira`. */
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

/** Jira's data of a reached limit, from the documented headers of a 429. */
export interface Limited {
  /** Milliseconds to wait; `null` if Jira names none, as some gateways do. */
  readonly retryAfter: number | null;
  /** `RateLimit-Reason`, such as `jira-burst-based` or `jira-quota-tenant-based`; `null` if it is missing. */
  readonly reason: string | null;
}

/**
 * Jira refused, sent an invalid answer, or did not answer (`status` 0: the outcome is unknown). `messages` are Jira's
 * own, in the site's language.
 */
export class JiraFailure extends Error {
  constructor(
    readonly method: string,
    readonly path: string,
    /** HTTP status; 0 if there was no answer. */
    readonly status: number,
    readonly messages: readonly string[],
    readonly limited: Limited = { retryAfter: null, reason: null },
  ) {
    super(`${method} ${path} answered ${status}: ${messages.join(' ')}`);
    this.name = 'JiraFailure';
  }
}

/** The app's only access to Jira's REST API. It parses every answer, and throws a refusal as `JiraFailure`. */
export interface JiraClient {
  get<T>(route: Route, shape: z.ZodType<T>): Promise<T>;
  /** A `null` body means no body. */
  post<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  /** Makes a POST that only reads, so it may be repeated. */
  ask<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  put<T>(route: Route, body: Json, shape: z.ZodType<T>): Promise<T>;
  /** A patient client returns undefined if the thing was already deleted. */
  delete<T>(route: Route, shape: z.ZodType<T>): Promise<T | undefined>;
  /** Returns `count` bytes of a file from byte `first` on, for files that are too large to hold at once. */
  bytes(route: Route, first: number, count: number): Promise<Bytes>;
}

/** Part of a file. `whole` is true if Jira sent the whole file instead. */
export interface Bytes {
  readonly whole: boolean;
  readonly bytes: Uint8Array;
}

/** For a call whose answer is not used. */
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

/** The task of a 303. Its address names the task, which need not be described (documented). The task has just begun. */
function pointedAt({ status, headers }: Answer): unknown {
  const [, id] = /\/task\/([^/?#]+)/.exec(headers.get('location') ?? '') ?? [];
  return status === 303 && id !== undefined ? { id, status: 'ENQUEUED' } : null;
}

/** Turns a failed connection into a `JiraFailure`. The outcome of the call is unknown. */
function answered(method: string, route: Route, sent: Promise<Answer>): Promise<Answer> {
  return sent.catch((error: unknown) => {
    throw new JiraFailure(method, route.value, 0, [error instanceof Error ? error.message : 'no answer']);
  });
}

function refusal(method: string, route: Route, { status, headers }: Answer, text: string): JiraFailure {
  return new JiraFailure(method, route.value, status, messagesOf(parseJson(text), text), limitOf(headers));
}

/** For `catch`: returns undefined for a missing thing (404) and throws any other failure again. */
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

/** Jira's error bodies: `errorMessages` and `errors`, one of them, or `message` alone. A gateway answers HTML. */
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
