import * as z from 'zod';
import type { ExceptionFact } from '../procedure/exception';
import type { JsonObject } from './json';

const ACT = { by: z.string().nullable(), at: z.number(), approval: z.string() };

/** The value of the field in which the app keeps an exception: instants in milliseconds, which a rule can compare. */
const SHAPE = z.object({
  version: z.literal(1),
  asked: z.object(ACT),
  granted: z.object({ ...ACT, until: z.number() }).nullable(),
});

/** An exception as the app writes it into its field. */
export function exceptionValue({ asked, granted }: ExceptionFact): JsonObject {
  const value: z.input<typeof SHAPE> = { version: 1, asked, granted };
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** The field's value read back; `null` where it is empty, or nothing that this app writes. */
export function readException(value: unknown): ExceptionFact | null {
  const held = SHAPE.safeParse(value).data;
  return held === undefined ? null : { asked: held.asked, granted: held.granted };
}
