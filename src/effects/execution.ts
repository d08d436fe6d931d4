import * as z from 'zod';
import { instantOf } from '../jira/issue';
import { TRANSITION_KEYS, type TransitionKey } from '../procedure/transitions';

const KEY = z.enum(TRANSITION_KEYS as [TransitionKey, ...TransitionKey[]]);
const ID = z.union([z.string(), z.number()]).transform(String);

/**
 * What Jira tells a post function (documented: "Run post function event" of the workflow events). Only what is used is
 * read; the configuration may arrive as an object or as the JSON text that was saved. `changelog` is documented as a list
 * of changes; whether it carries the id of its entry, as Jira's webhooks do, is not, so it is used where it is there.
 */
const EVENT = z.object({
  issue: z.object({
    id: ID,
    key: z.string(),
    fields: z.object({ updated: z.string().nullish() }).loose().nullish(),
  }),
  atlassianId: z.string().nullish(),
  transition: z.object({ executionId: ID }).loose(),
  changelog: z.object({ id: ID.nullish() }).loose().nullish(),
  comment: z.object({ id: ID }).nullish(),
  configuration: z.preprocess(
    (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
    z.object({ transition: KEY, projectId: z.string() }),
  ),
});

/** One delivery of the event of a transition, as it may wait in a queue: ids and instants only. */
export const DELIVERY = z.object({
  /** The same for every delivery of one execution of a transition. */
  executionId: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  transition: KEY,
  /** Account id of who did it. */
  actor: z.string().nullable(),
  commentId: z.string().nullable(),
  /** Id of the entry that the transition left in the changelog, where the event tells it. */
  historyId: z.string().nullable(),
  /** When the request was last changed, as the event tells it: the transition itself; epoch milliseconds. */
  at: z.number().nullable(),
});

export type Delivery = z.infer<typeof DELIVERY>;

/** Reads a post function's event. Throws a `ZodError` for one that is not as documented: that is a bug, ours or Jira's. */
export function readDelivery(event: unknown): Delivery {
  const { issue, atlassianId, transition, changelog, comment, configuration } = EVENT.parse(event);
  const at = instantOf(issue.fields?.updated ?? '');
  return {
    executionId: transition.executionId,
    issueId: issue.id,
    issueKey: issue.key,
    projectId: configuration.projectId,
    transition: configuration.transition,
    actor: atlassianId ?? null,
    commentId: comment?.id ?? null,
    historyId: changelog?.id ?? null,
    at: Number.isNaN(at) ? null : at,
  };
}

/** One execution of one transition: the same however often it is delivered, and when nobody delivers it. */
export interface Execution {
  /** The step that it is in the request's history; see `stepOf`. Everything that follows is kept under it. */
  readonly id: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly transition: TransitionKey;
  /** Account id; `null` where Jira hides it. */
  readonly actor: string | null;
  readonly commentId: string | null;
  /** When it happened; epoch milliseconds. `null` where neither the history nor the event tells. */
  readonly at: number | null;
}
