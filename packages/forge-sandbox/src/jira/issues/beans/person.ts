import { userBean } from '../../beans/user';
import type { JiraContext } from '../../http/context';
import type { Person } from '../../site/people';

/** Expansions of a user. */
export const USER_EXPANSIONS: readonly string[] = ['groups', 'applicationRoles'];

/**
 * User, with the parts that only the call about one user shows. People see their own e-mail address only: this is the
 * default of Atlassian's privacy settings.
 */
export function userDetailsBean(
  context: JiraContext,
  person: Person,
  readerAccountId: string,
  expand: ReadonlySet<string>,
): Record<string, unknown> {
  const groups = [...person.groupIds].flatMap((groupId) => context.site.groups.get(groupId) ?? []);
  const items = groups.map(({ name, groupId }) => ({
    name,
    groupId,
    self: `${context.baseUrl}/rest/api/3/group?groupId=${encodeURIComponent(groupId)}`,
  }));
  return {
    ...userBean(context, person),
    ...(person.accountId === readerAccountId ? { emailAddress: person.email } : {}),
    locale: person.locale.replace('-', '_'),
    groups: { size: groups.length, items: expand.has('groups') ? items : [] },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}
