import * as z from 'zod';

/** A person in Jira's answer for an issue. */
export const USER = z
  .object({
    accountId: z.string(),
    displayName: z.string().nullish(),
    /** `false` for a deactivated account. The history may leave it out. */
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

/** An entry of the changelog. Its id never changes. */
export const HISTORY = z.object({
  id: z.string().optional(),
  author: USER,
  created: z.string(),
  items: z.array(ITEM),
});

/** An issue as `GET /issue/{key}?expand=changelog` answers it, limited to what the procedure reads. */
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
  /** The newest entries. `total` shows if there are more. */
  changelog: z.object({ total: z.number().optional(), histories: z.array(HISTORY) }).optional(),
  /** The requested properties. */
  properties: z.record(z.string(), z.unknown()).optional(),
});

export type RestIssue = z.infer<typeof ISSUE>;
export type RestUser = z.infer<typeof USER>;
export type RestHistory = z.infer<typeof HISTORY>;

/** An entry of the changelog with its id. Jira always sends the id, but not every reader needs it. */
export type RecordedHistory = RestHistory & { readonly id: string };

export const isRecorded = (history: RestHistory): history is RecordedHistory => history.id !== undefined;

/** Epoch milliseconds of a text. Jira writes offsets as `+0000`, which not every engine parses. */
export function instantOf(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}
