import { z } from 'zod';

const groupName = z.strictObject({ name: z.string().optional(), groupId: z.string().optional() });

/** The body of a request that notifies people about an issue. */
export const notification = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .strictObject({
      reporter: z.boolean().optional(),
      assignee: z.boolean().optional(),
      watchers: z.boolean().optional(),
      voters: z.boolean().optional(),
      users: z.array(z.object({ accountId: z.string() })).optional(),
      groups: z.array(groupName).optional(),
      groupIds: z.array(z.string()).optional(),
    })
    .optional(),
  restrict: z
    .strictObject({
      groups: z.array(groupName).optional(),
      groupIds: z.array(z.string()).optional(),
      permissions: z.array(z.strictObject({ key: z.string().optional(), id: z.string().optional() })).optional(),
    })
    .optional(),
});

export type Notification = z.infer<typeof notification>;
