import { z } from 'zod';
import type { Json } from '../jira/site/json';

/** Any JSON value, checked. */
export const jsonShape: z.ZodType<Json> = z.json();

export function isJsonObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value as it arrives on the other side of a wire: a copy, without functions and undefined properties.
 * `undefined` itself stays: a function may return nothing.
 * @throws TypeError for anything that JSON cannot carry, such as a cycle.
 */
export function overTheWire(value: unknown): Json | undefined {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : jsonShape.parse(JSON.parse(text));
}
