import { instantOf } from './issue';
import type { RestComment } from '../rest/issues';

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
