import { createHash } from 'node:crypto';
import type { Json } from '../../../jira/json';

/** The same data with the keys of every object sorted; lists keep their order. */
export function canonical(json: Json): Json {
  if (Array.isArray(json)) return (json as readonly Json[]).map(canonical);
  if (!isRecord(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, canonical(value)]),
  );
}

/** JSON text that does not depend on the order of keys. Undefined values are left out. */
export function canonicalText(data: unknown): string {
  return JSON.stringify(data ?? null, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? inOrder(value) : value,
  );
}

const inOrder = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)) as [string, unknown][]);

export const equal = (a: unknown, b: unknown): boolean => a === b || canonicalText(a) === canonicalText(b);

/** The first sixteen hex characters of the SHA-256 of data, enough to tell states of one site apart. */
export function fingerprint(data: unknown): string {
  return createHash('sha256').update(canonicalText(data)).digest('hex').slice(0, 16);
}

export function isRecord(json: Json | undefined): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}
