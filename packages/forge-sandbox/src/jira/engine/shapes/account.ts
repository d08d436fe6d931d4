import { userBean } from '../../beans/user';
import type { JiraContext } from '../../http/context';

/** A person by account id. A deleted account is shown by its id only, and inactive (inferred). */
export function accountBean(context: JiraContext, accountId: string): Record<string, unknown> {
  const person = context.site.people.get(accountId);
  return person === undefined
    ? { accountId, accountType: 'unknown', displayName: 'Former user', active: false }
    : userBean(context, person);
}
