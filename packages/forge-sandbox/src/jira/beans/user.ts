import type { JiraContext } from '../http/context';
import type { Person } from '../site/people';

/** Addresses of an avatar in Jira's four sizes. The sandbox serves no pictures there. */
export function avatarUrls(
  context: JiraContext,
  kind: string,
  id: string,
): Record<'48x48' | '24x24' | '16x16' | '32x32', string> {
  const url = (size: string): string =>
    `${context.baseUrl}/secure/${kind}avatar/${encodeURIComponent(id)}?size=${size}`;
  return { '48x48': url('48'), '24x24': url('24'), '16x16': url('16'), '32x32': url('32') };
}

/** A user inside other resources, without e-mail: people's privacy settings hide it by default. */
export function userBean(context: JiraContext, person: Person): Record<string, unknown> {
  return {
    self: `${context.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(person.accountId)}`,
    accountId: person.accountId,
    avatarUrls: avatarUrls(context, 'user', person.accountId),
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    accountType: person.accountType,
  };
}
