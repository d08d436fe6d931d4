import type { Context } from 'hono';
import { z } from 'zod';
import { jsonShape } from '../json';
import { problem } from './problem';

const place = {
  moduleKey: z.string(),
  extension: jsonShape.optional(),
  locale: z.string().optional(),
  localId: z.string().min(1).optional(),
};

export const CONTEXT_BODY = z.object(place);

/** `invoke` of @forge/bridge. Metadata asks for rate-limit figures, which the sandbox does not have. */
export const INVOKE_BODY = z.object({ ...place, functionKey: z.string(), payload: jsonShape.optional() });

/** `fetchProduct` of @forge/bridge. */
export const PRODUCT_BODY = z.object({
  moduleKey: z.string(),
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.looseObject({
    method: z.string().default('GET'),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    body: z.string().nullish(),
  }),
  isMultipartFormData: z.boolean().default(false),
});
export type ProductBody = z.infer<typeof PRODUCT_BODY>;

/** The request's JSON body in this shape, or a response with the error. */
export async function bodyOf<T>(context: Context, shape: z.ZodType<T>): Promise<T | Response> {
  const body: unknown = await context.req.json<unknown>().catch(() => undefined);
  const result = shape.safeParse(body);
  return result.success ? result.data : problem(400, z.prettifyError(result.error));
}
