import type { Person } from '../../procedure/facts';
import type { UserFieldKey } from '../../procedure/fields';
import { userIn } from './facts';
import { personOf } from './history';
import type { RestIssue, RestUser } from './issue';
import type { SiteIds } from '../site';

/** True if the request has no requester, or one with an inactive account. */
export const hasLeft = (requester: RestUser): boolean => requester == null || requester.active === false;

/**
 * The person named in a field in one step. The history supplies it, even if the field was emptied later. If the step
 * has no entry, the field supplies it. Returns null if neither does.
 * @param stepId id of the step's entry in the changelog
 */
export function namedIn(
  issue: RestIssue,
  stepId: string,
  field: UserFieldKey,
  { fields }: Pick<SiteIds, 'fields'>,
): Person | null {
  const fieldId = fields[field];
  const entry = issue.changelog?.histories.find(({ id }) => id === stepId);
  const item = entry?.items.find((one) => one.fieldId === fieldId);
  if (item?.to) return { accountId: item.to, name: item.toString ?? null };
  return personOf(userIn(issue.fields[fieldId]));
}
