import type * as z from 'zod';

/** What Jira answered to a read made as the reader; failures are values. */
export type JiraAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly answeredAt: number }
  /** `status` is `null` when there was no answer, or one that is not understood. */
  | { readonly ok: false; readonly status: number | null };

/** How a page reads from Jira as its reader: over the bridge, or in tests over whatever answers in its place. */
export interface JiraReader {
  read<T>(path: string, shape: z.ZodType<T>): Promise<JiraAnswer<T>>;
  /** Asks with a body, for a reading that is a POST. */
  ask<T>(path: string, body: object, shape: z.ZodType<T>): Promise<JiraAnswer<T>>;
}

/** A request as the bridge takes it. */
type SendRequest = (
  path: string,
  init: { readonly method?: 'POST'; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
) => Promise<Response>;

/** A reader over something that sends requests. */
export function jiraReader(send: SendRequest): JiraReader {
  const accept = { Accept: 'application/json' };
  return {
    read: (path, shape) => answered(() => send(path, { headers: accept }), shape),
    ask: (path, body, shape) => {
      const headers = { ...accept, 'Content-Type': 'application/json' };
      return answered(() => send(path, { method: 'POST', headers, body: JSON.stringify(body) }), shape);
    },
  };
}

/**
 * `answeredAt` (epoch milliseconds) is Jira's own clock where the answer carries the header `date`: rules that depend on
 * the time are judged by Jira's clock, not by the reader's.
 */
async function answered<T>(send: () => Promise<Response>, shape: z.ZodType<T>): Promise<JiraAnswer<T>> {
  try {
    const response = await send();
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = shape.safeParse(await response.json());
    if (!parsed.success) return { ok: false, status: null };
    const date = Date.parse(response.headers.get('date') ?? '');
    return { ok: true, value: parsed.data, answeredAt: Number.isNaN(date) ? Date.now() : date };
  } catch {
    return { ok: false, status: null };
  }
}
