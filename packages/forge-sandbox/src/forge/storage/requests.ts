import { z } from 'zod';
import { jsonShape } from '../json';
import { StorageError } from './storageError';

const metadataField = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
export type MetadataField = z.infer<typeof metadataField>;

const key = z.string();
const getOptions = z.object({ metadataFields: z.array(metadataField).default([]) }).prefault({});
/** Seconds of each unit, and of the longest time to live: one year (documented). */
const SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;
const LONGEST = 365 * SECONDS.DAYS;
const ttl = z
  .object({ value: z.number().int().positive(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) })
  .refine(({ value, unit }) => value * SECONDS[unit] <= LONGEST, 'A time to live is one year at most');

const setOptions = z
  .object({
    ttl: ttl.optional(),
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).default('OVERRIDE'),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(metadataField).default([]),
  })
  .strict()
  .prefault({});
export type SetOptions = z.infer<typeof setOptions>;

/** Conditions over an entity's attributes: all of `and`, or one of `or`. */
const conditionName = z.enum([
  'BEGINS_WITH',
  'BETWEEN',
  'CONTAINS',
  'NOT_CONTAINS',
  'EQUAL_TO',
  'NOT_EQUAL_TO',
  'EXISTS',
  'NOT_EXISTS',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
]);
export type ConditionName = z.infer<typeof conditionName>;
const condition = z.object({ condition: conditionName, values: z.array(jsonShape) });
export type Condition = z.infer<typeof condition>;
const filters = z.object({
  and: z.array(condition.extend({ property: z.string() })).optional(),
  or: z.array(condition.extend({ property: z.string() })).optional(),
});
export type Filters = z.infer<typeof filters>;

const entityName = z.string();
const item = z.object({ key, entityName: entityName.optional() });
/** A transaction takes no option but a time to live (types of @forge/kvs). */
const transactionItem = item.extend({ conditions: filters.optional() });

/** The bodies of the requests to Forge's storage, by operation (types of @forge/kvs 1.6). */
export const REQUESTS = {
  get: z.object({ key, options: getOptions }),
  set: z.object({ key, value: jsonShape, options: setOptions }),
  delete: z.object({ key }),
  query: z.object({
    limit: z.number().int().positive().optional(),
    after: z.string().optional(),
    where: z
      .array(
        z.object({ property: z.literal('key'), condition: z.literal('BEGINS_WITH'), values: z.tuple([z.string()]) }),
      )
      .max(1)
      .default([]),
    options: getOptions,
  }),
  entity: z.looseObject({ entityName }),
  entityQuery: z.object({
    entityName,
    indexName: z.string(),
    partition: z.array(jsonShape).default([]),
    range: condition.optional(),
    filters: filters.optional(),
    sort: z.enum(['ASC', 'DESC']).default('ASC'),
    limit: z.number().int().positive().optional(),
    cursor: z.string().optional(),
    metadataFields: z.array(metadataField).default([]),
    options: getOptions,
  }),
  batchGet: z.array(item.extend({ options: getOptions })),
  batchSet: z.array(item.extend({ value: jsonShape, options: setOptions })),
  batchDelete: z.array(item),
  transaction: z.object({
    set: z
      .array(
        transactionItem.extend({ value: jsonShape, options: z.object({ ttl: ttl.optional() }).strict().prefault({}) }),
      )
      .default([]),
    delete: z.array(transactionItem).default([]),
    check: z.array(transactionItem).default([]),
  }),
} as const;

/** @throws StorageError 400 with the error. The platform's code for a malformed body is not documented. */
export function parseBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const result = shape.safeParse(body);
  if (result.success) return result.data;
  throw new StorageError(400, 'INVALID_REQUEST', z.prettifyError(result.error));
}
