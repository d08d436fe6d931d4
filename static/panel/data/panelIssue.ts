import * as z from 'zod';
import { COMMENT } from '../../../src/jira/issue/comments';
import { ISSUE } from '../../../src/jira/issue/issue';

/**
 * An issue as the panel reads it: the data of the rules, its type, and the transitions that Jira offers to the reader.
 */
export const PANEL_ISSUE = ISSUE.extend({
  fields: ISSUE.shape.fields.extend({
    issuetype: z.object({ id: z.string() }),
    /** The comments that the reader may see. With many of them, Jira may leave some out. */
    comment: z.object({ comments: z.array(COMMENT), total: z.number().default(Infinity) }).optional(),
  }),
  transitions: z.array(z.object({ id: z.string() })).default([]),
});

export type PanelIssue = z.infer<typeof PANEL_ISSUE>;
