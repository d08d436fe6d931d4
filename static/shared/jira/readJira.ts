import { requestJira } from '@forge/bridge';
import type * as z from 'zod';

/** What Jira answered to a read made as the reader; failures are values. */
export type JiraAnswer<T> =
  | { readonly ok: true; readonly value: T; readonly answeredAt: number }
  /** `status` is `null` when there was no answer, or one that is not understood. */
  | { readonly ok: false; readonly status: number | null };

interface Asked {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks Jira with a body, for a reading that is a POST. */
export function askJira<T>(path: string, body: object, shape: z.ZodType<T>): Promise<JiraAnswer<T>> {
  return answer(
    path,
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    shape,
  );
}

/**
 * Reads from Jira. `answeredAt` (epoch milliseconds) is Jira's own clock where the answer carries the header `date`:
 * rules that depend on the time are judged by Jira's clock, not by the reader's.
 */
export function readJira<T>(path: string, shape: z.ZodType<T>): Promise<JiraAnswer<T>> {
  return answer(path, {}, shape);
}

async function answer<T>(path: string, init: Asked, shape: z.ZodType<T>): Promise<JiraAnswer<T>> {
  try {
    const response = await requestJira(path, { ...init, headers: { Accept: 'application/json', ...init.headers } });
    if (!response.ok) return { ok: false, status: response.status };
    const parsed = shape.safeParse(await response.json());
    if (!parsed.success) return { ok: false, status: null };
    const date = Date.parse(response.headers.get('date') ?? '');
    return { ok: true, value: parsed.data, answeredAt: Number.isNaN(date) ? Date.now() : date };
  } catch {
    return { ok: false, status: null };
  }
}
