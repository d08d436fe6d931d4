import * as z from 'zod';
import { instantOf } from '../jira/issue/issue';
import { TRANSITION_KEYS, type TransitionKey } from '../procedure/transitions';

const KEY = z.enum(TRANSITION_KEYS as [TransitionKey, ...TransitionKey[]]);
const ID = z.union([z.string(), z.number()]).transform(String);

/**
 * Event of a post function (documented: "Run post function event" of the workflow events). The schema names only the
 * used properties. The configuration may be an object or the saved JSON text. `changelog` is documented as a list of
 * changes. Its entry id, as in Jira's webhooks, is not documented, so it is optional.
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

/** One delivery of a transition's event, as it may wait in a queue. It holds ids and instants only. */
export const DELIVERY = z.object({
  /** The same for every delivery of one execution of a transition. */
  executionId: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  transition: KEY,
  /** Account id of the person who made the transition. */
  actor: z.string().nullable(),
  commentId: z.string().nullable(),
  /** Id of the transition's entry in the changelog, if the event names it. */
  historyId: z.string().nullable(),
  /** Instant of the transition: the last change of the request according to the event; epoch milliseconds. */
  at: z.number().nullable(),
});

export type Delivery = z.infer<typeof DELIVERY>;

/**
 * Reads a post function's event. Throws a `ZodError` if it is not as documented, which is a bug of the app or of Jira.
 */
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

/** One execution of one transition. It is the same for every delivery, and without any delivery. */
export interface Execution {
  /** Id of its step in the request's history; see `pastTransitionOf`. All its effects are stored under it. */
  readonly id: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly transition: TransitionKey;
  /** Account id; `null` if Jira hides it. */
  readonly actor: string | null;
  readonly commentId: string | null;
  /** When it happened; epoch milliseconds. `null` if neither the history nor the event names it. */
  readonly at: number | null;
}
