import type { Context } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { ExportMacro } from '../forge';
import type { Site as JiraSite } from '../jira';
import type { Caller } from './access';
import { badRequest } from './errors';
import type { ConfluenceSite } from './site';

/** Objects that all routes of Confluence share. */
export interface ConfluenceContext {
  readonly site: ConfluenceSite;
  /** The people are Jira's: one site, one directory. */
  readonly jiraSite: JiraSite;
  readonly clock: Clock;
  /** Exports a macro of the installed app. Without an app, every macro is a problem. */
  exportMacro: ExportMacro;
  readonly callerOf: (context: Context) => Caller;
}

/**
 * Returns a value from outside in this shape.
 * @throws ConfluenceError 400 with the reason if the value has another shape.
 */
export function parsed<T>(value: unknown, shape: z.ZodType<T>): T {
  const result = shape.safeParse(value);
  if (!result.success) throw badRequest(z.prettifyError(result.error));
  return result.data;
}

/** A version's number in a query. */
export const VERSION_NUMBER = z.coerce.number().int().min(1);
