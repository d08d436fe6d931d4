import type { StatusKey } from './statuses';
import { transition } from './transitions';
import { say, type Words } from './words';

/** True if another requester can be named in a status. That holds wherever the procedure may wait for the requester. */
export const canNameAnother = (status: StatusKey): boolean => transition('nameRequester').from.includes(status);

/** Text that the requester has left, and how the request continues. */
export function requesterLeftText(status: StatusKey, { requesterLeft, transitions }: Words): string {
  const { notice, way, later } = requesterLeft;
  const values = { transition: transitions.nameRequester };
  return `${notice} ${say(canNameAnother(status) ? way : later, values)}`;
}
