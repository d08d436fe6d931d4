import type * as z from 'zod';

/** Jira's answer to a reading as the reader. Failures are values. */
export type JiraAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly answeredAt: number }
  /** `status` is `null` without a valid answer. */
  | { readonly ok: false; readonly status: number | null };

/** A page's access to Jira as its reader: over the bridge, or over a substitute in tests. */
export interface JiraReader {
  read<T>(path: string, shape: z.ZodType<T>): Promise<JiraAnswer<T>>;
  /** Reads with a POST and a body. */
  ask<T>(path: string, body: object, shape: z.ZodType<T>): Promise<JiraAnswer<T>>;
}

/** Signature of the bridge's request function. */
type SendRequest = (
  path: string,
  init: { readonly method?: 'POST'; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
) => Promise<Response>;

/** A reader that uses a function to send requests. */
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
 * Parses an answer. `answeredAt` (epoch milliseconds) is Jira's clock if the answer has the header `date`. Rules that
 * depend on the time use Jira's clock, not the reader's.
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
