import * as z from 'zod';

/** Somebody, as Jira answers them in an issue. */
export const USER = z
  .object({
    accountId: z.string(),
    displayName: z.string().nullish(),
    /** `false` once the account was deactivated; the history does not always tell. */
    active: z.boolean().nullish(),
  })
  .nullish();

const ATTACHMENT = z.object({
  id: z.string(),
  filename: z.string(),
  size: z.number(),
  created: z.string(),
  author: USER,
});

const ITEM = z.object({
  field: z.string(),
  fieldId: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
  fromString: z.string().nullish(),
  toString: z.string().nullish(),
});

/** An entry of the changelog. Its id is the same for good. */
export const HISTORY = z.object({
  id: z.string().optional(),
  author: USER,
  created: z.string(),
  items: z.array(ITEM),
});

/** An issue as `GET /issue/{key}?expand=changelog` answers; only what the procedure reads. */
export const ISSUE = z.object({
  id: z.string(),
  key: z.string(),
  fields: z
    .object({
      summary: z.string().nullish(),
      status: z.object({ id: z.string(), name: z.string() }),
      reporter: USER,
      assignee: USER,
      creator: USER,
      priority: z.object({ name: z.string() }).nullish(),
      attachment: z.array(ATTACHMENT).nullish(),
      created: z.string().optional(),
    })
    .loose(),
  /** The newest entries; `total` tells whether there are more. */
  changelog: z.object({ total: z.number().optional(), histories: z.array(HISTORY) }).optional(),
  /** Those that were asked for. */
  properties: z.record(z.string(), z.unknown()).optional(),
});

export type RestIssue = z.infer<typeof ISSUE>;
export type RestUser = z.infer<typeof USER>;
export type RestHistory = z.infer<typeof HISTORY>;

/** An entry of the changelog with its id, which Jira always gives; what only looks at an issue does not ask for it. */
export type RecordedHistory = RestHistory & { readonly id: string };

export const isRecorded = (history: RestHistory): history is RecordedHistory => history.id !== undefined;

/** Jira writes offsets as `+0000`, which not every engine parses; epoch milliseconds. */
export function instantOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}
