import { userBean } from '../../beans/user';
import type { JiraContext } from '../../http/context';

/** A person by account id. An account that is gone is shown by its id alone, and inactive (inferred). */
export function accountBean(context: JiraContext, accountId: string): Record<string, unknown> {
  const person = context.site.people.get(accountId);
  return person === undefined
    ? { accountId, accountType: 'unknown', displayName: 'Former user', active: false }
    : userBean(context, person);
}
