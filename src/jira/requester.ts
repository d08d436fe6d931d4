import type { Person } from '../procedure/facts';
import type { UserFieldKey } from '../procedure/fields';
import { userIn } from './facts';
import { personOf } from './history';
import type { RestIssue, RestUser } from './issue';
import type { SiteIds } from './site';

/** Whether nobody is there any more to act as the requester: Jira names none, or one whose account is inactive. */
export const hasLeft = (requester: RestUser): boolean => requester == null || requester.active === false;

/**
 * Who was named in a field in one step. The history tells it, also after the field was emptied; where the step left no
 * entry, the field itself does. `null` where neither does.
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
