import { z } from 'zod';

/**
 * The first argument of `__forge_fetch__`: the service of a call and its person (read in @forge/api and
 * @forge/kvs). `fpp` is the product proxy; `stargate` its remote for the platform's own services.
 */
const DESCRIPTOR_SHAPE = z.looseObject({
  type: z.string(),
  provider: z.string().optional(),
  remote: z.string().optional(),
  /** `asUser(id)`: a person other than the invoking one. */
  accountId: z.string().optional(),
  /** `withContext(ari)`: there is no `remote` in this case. */
  contextAri: z.string().optional(),
});
export type Descriptor = z.infer<typeof DESCRIPTOR_SHAPE>;

export function parseDescriptor(value: unknown): Descriptor {
  return DESCRIPTOR_SHAPE.parse(value);
}

/** The product or service of a call, such as `jira`, `confluence` or `stargate`. */
export function remoteOf(descriptor: Descriptor): string {
  return descriptor.remote ?? /^ari:cloud:(\w+)/.exec(descriptor.contextAri ?? '')?.[1] ?? descriptor.type;
}
