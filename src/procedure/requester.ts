import type { StatusKey } from './statuses';
import { transition } from './transitions';
import { say, type Words } from './words';

/** Whether another requester can be named where a request stands: wherever something may be waited for from them. */
export const canNameAnother = (status: StatusKey): boolean => transition('nameRequester').from.includes(status);

/** Says that the requester has left, and how the request goes on. */
export function requesterLeftText(status: StatusKey, { requesterLeft, transitions }: Words): string {
  const { notice, way, later } = requesterLeft;
  const values = { transition: transitions.nameRequester };
  return `${notice} ${say(canNameAnother(status) ? way : later, values)}`;
}
