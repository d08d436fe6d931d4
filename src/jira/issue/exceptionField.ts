import * as z from 'zod';
import type { ExceptionFact } from '../../procedure/exception';
import { instantOf } from './issue';
import type { JsonObject } from '../json';

const ACT = z.object({ by: z.string().nullable(), at: z.string(), approval: z.string() });

/** The app's field for exceptions. Instants are ISO texts, which Jira expressions read as dates. */
const SHAPE = z.object({
  version: z.literal(1),
  asked: ACT,
  granted: ACT.extend({ until: z.string() }).nullable(),
});

const iso = (instant: number): string => new Date(instant).toISOString();

/** The value of the app's field for an exception. */
export function exceptionValue({ asked, granted }: ExceptionFact): JsonObject {
  return {
    version: 1,
    asked: { ...asked, at: iso(asked.at) },
    granted: granted === null ? null : { ...granted, at: iso(granted.at), until: iso(granted.until) },
  };
}

/** Parses the app's field. Returns null for an empty field or a value of another version. */
export function readException(value: unknown): ExceptionFact | null {
  const shown = SHAPE.safeParse(value).data;
  if (shown === undefined) return null;
  const { asked, granted } = shown;
  return {
    asked: { ...asked, at: instantOf(asked.at) },
    granted: granted === null ? null : { ...granted, at: instantOf(granted.at), until: instantOf(granted.until) },
  };
}
