import { instantOf } from './issue';
import type { RestComment } from './rest/issues';

/** A comment is written in the moment of its transition, to within this many milliseconds. */
export const SAME_MOMENT = 2000;

/** Who did something, and when (epoch milliseconds). */
export interface Moment {
  /** Account id; `null` where Jira does not say who. */
  readonly actor: string | null;
  readonly at: number;
}

/** Milliseconds between a comment and something that happened. */
const apart = ({ created }: RestComment, { at }: Moment): number => Math.abs(at - instantOf(created));

/** Whether a comment is by who did something, and of the same moment. */
export const isOfMoment = (comment: RestComment, moment: Moment): boolean =>
  (comment.author?.accountId ?? null) === moment.actor && apart(comment, moment) <= SAME_MOMENT;

/**
 * The comment that a step was made with: its author's, of the same moment, and of no other step's.
 * @param steps all that are known of the request
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
