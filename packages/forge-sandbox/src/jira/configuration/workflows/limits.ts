import { badRequest } from '../../http/errors';

/** Documented sizes of one request. */
const STATUSES = 1000;
const WORKFLOWS = 20;

/**
 * @param prefix the payload's place in the body, for the message: `payload.` or nothing.
 * @throws JiraError 400; the words for no statuses at all were seen live.
 */
export function checkSizes(
  payload: { readonly statuses: readonly unknown[]; readonly workflows: readonly unknown[] },
  prefix: 'payload.' | '',
): void {
  if (payload.statuses.length === 0) throw badRequest(`${prefix}statuses : must not be empty`);
  if (payload.statuses.length > STATUSES)
    throw badRequest(`${prefix}statuses : size must be between 1 and ${STATUSES}`);
  if (payload.workflows.length > WORKFLOWS) {
    throw badRequest(`${prefix}workflows : size must be between 0 and ${WORKFLOWS}`);
  }
}
