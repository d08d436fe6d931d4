import type { Context } from 'hono';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { ExportMacro } from '../forge';
import type { Site as JiraSite } from '../jira';
import type { Caller } from './access';
import { badRequest } from './errors';
import type { ConfluenceSite } from './site';

/** What every route of Confluence works with. */
export interface ConfluenceContext {
  readonly site: ConfluenceSite;
  /** The people are Jira's: one site, one directory. */
  readonly jiraSite: JiraSite;
  readonly clock: Clock;
  /** The installed app's; without one every macro is a problem. */
  exportMacro: ExportMacro;
  readonly callerOf: (context: Context) => Caller;
}

/**
 * A value from outside in this shape.
 * @throws ConfluenceError 400 that says what is wrong with it.
 */
export function parsed<T>(value: unknown, shape: z.ZodType<T>): T {
  const result = shape.safeParse(value);
  if (!result.success) throw badRequest(z.prettifyError(result.error));
  return result.data;
}

/** A version's number in a query. */
export const VERSION_NUMBER = z.coerce.number().int().min(1);
