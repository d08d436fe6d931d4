import * as z from 'zod';
import { readJira } from '../../shared/jira/readJira';
import type { Actor } from '../model/actors';

const USERS = z.array(
  z.object({
    accountId: z.string(),
    displayName: z.string(),
    accountType: z.string().optional(),
    active: z.boolean().optional(),
  }),
);
const GROUPS = z.object({ groups: z.array(z.object({ groupId: z.string().optional(), name: z.string() })) });

/** Maximum offers of each kind. The administrator types more of the name if the wanted one is missing. */
const OFFERED = 8;
/** Maximum accounts to search. Accounts that cannot hold a role must not displace the others. */
const LOOKED_AT = 200;

/** People and groups with a matching name that the administrator may see; `null` if Jira did not answer. */
export async function searchActors(text: string): Promise<readonly Actor[] | null> {
  const query = `query=${encodeURIComponent(text)}`;
  const [users, groups] = await Promise.all([
    readJira(`/rest/api/3/user/search?${query}&maxResults=${LOOKED_AT}`, USERS),
    readJira(`/rest/api/3/groups/picker?${query}&maxResults=${OFFERED}`, GROUPS),
  ]);
  if (!users.ok || !groups.ok) return null;
  return [
    ...users.value
      // Accounts of apps and of portal customers cannot hold a project role.
      .filter(({ accountType = 'atlassian', active = true }) => accountType === 'atlassian' && active)
      .slice(0, OFFERED)
      .map(({ accountId, displayName }): Actor => ({ kind: 'user', id: accountId, name: displayName })),
    ...groups.value.groups.flatMap(({ groupId, name }): readonly Actor[] =>
      groupId === undefined ? [] : [{ kind: 'group', id: groupId, name }],
    ),
  ];
}
