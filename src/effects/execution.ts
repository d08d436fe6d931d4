import * as z from 'zod';
import { TRANSITION_KEYS, type TransitionKey } from '../procedure/transitions';

const KEY = z.enum(TRANSITION_KEYS as [TransitionKey, ...TransitionKey[]]);

/**
 * What Jira tells a post function (documented: jira-workflow-post-function). Only what is used is read; the
 * configuration may arrive as an object or as the JSON text that was saved.
 */
const EVENT = z.object({
  issue: z.object({ id: z.union([z.string(), z.number()]).transform(String), key: z.string() }),
  atlassianId: z.string().nullish(),
  transition: z
    .object({
      id: z.union([z.string(), z.number()]).transform(String),
      executionId: z.union([z.string(), z.number()]).transform(String),
    })
    .loose(),
  comment: z.object({ id: z.union([z.string(), z.number()]).transform(String) }).nullish(),
  configuration: z.preprocess(
    (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    z.object({ transition: KEY, projectId: z.string() }),
  ),
});

/** One execution of one transition: the same however often it is delivered. */
export interface Execution {
  /** The same for every delivery of this execution. */
  readonly id: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly transition: TransitionKey;
  readonly actor: string | null;
  readonly commentId: string | null;
}

/** Reads a post function's event. Throws a `ZodError` for one that is not as documented: that is a bug, ours or Jira's. */
export function readExecution(event: unknown): Execution {
  const { issue, atlassianId, transition, comment, configuration } = EVENT.parse(event);
  return {
    id: transition.executionId,
    issueId: issue.id,
    issueKey: issue.key,
    projectId: configuration.projectId,
    transition: configuration.transition,
    actor: atlassianId ?? null,
    commentId: comment?.id ?? null,
  };
}
