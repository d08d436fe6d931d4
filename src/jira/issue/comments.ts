import * as z from 'zod';
import { instantOf } from './issue';

/** A comment, as Jira answers it. */
export const COMMENT = z.object({
  id: z.string(),
  body: z.unknown(),
  created: z.string(),
  /** The same as `created` until an edit. */
  updated: z.string().optional(),
  author: z.object({ accountId: z.string() }).nullish(),
  /** The role or group that may read it. */
  visibility: z.unknown().optional(),
  /** `false` for an internal comment of a service project (documented). */
  jsdPublic: z.boolean().nullish(),
});

/** True if only some readers of the issue may read a comment. */
export const isRestricted = ({ visibility, jsdPublic }: RestComment): boolean =>
  visibility != null || jsdPublic === false;

export type RestComment = z.infer<typeof COMMENT>;

/** Maximum milliseconds between a transition and its comment. */
export const SAME_MOMENT = 2000;

/** An action's author and time (epoch milliseconds). */
export interface Moment {
  /** Account id; `null` if Jira names no author. */
  readonly actor: string | null;
  readonly at: number;
}

/** Milliseconds between a comment and a moment. */
const apart = ({ created }: RestComment, { at }: Moment): number => Math.abs(at - instantOf(created));

/** True if a comment has the author and the time of a moment. */
export const isOfMoment = (comment: RestComment, moment: Moment): boolean =>
  (comment.author?.accountId ?? null) === moment.actor && apart(comment, moment) <= SAME_MOMENT;

/**
 * The comment of a step. It has the step's author and time, and belongs to no other step.
 * @param steps all known steps of the request
 */
export function commentOfMoment(
  comments: readonly RestComment[],
  step: Moment,
  steps: readonly Moment[],
): RestComment | null {
  const own = comments
    .filter((comment) => isOfMoment(comment, step))
    .filter((comment) => steps.every((other) => apart(comment, other) >= apart(comment, step)))
    .sort((left, right) => apart(left, step) - apart(right, step));
  return own[0] ?? null;
}
