import * as z from 'zod';
import { PUBLISHED_KEY } from '../../../src/jira/published';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../src/procedure/roles';
import { readJira } from '../../shared/jira/readJira';
import type { Actor } from '../model/actors';

/** The holders of a role in the project; `null` if Jira no longer has the role. */
export interface RoleHolding {
  readonly role: ProjectRoleKey;
  readonly actors: readonly Actor[] | null;
}

/** Only the role ids of the published data (src/jira/published.ts). */
const PUBLISHED = z.object({ value: z.object({ ids: z.object({ roles: z.record(z.string(), z.string()) }) }) });

/** `ProjectRole` of Jira's REST API, limited to what is shown. */
const ROLE = z.object({
  actors: z
    .array(
      z.object({
        displayName: z.string().optional(),
        actorUser: z.object({ accountId: z.string() }).optional(),
        actorGroup: z.object({ groupId: z.string().optional(), name: z.string().optional() }).optional(),
      }),
    )
    .default([]),
});

/** The holders of the six roles, read as the reader; `null` if Jira did not answer. */
export async function readHolders(projectId: string): Promise<readonly RoleHolding[] | null> {
  const project = `/rest/api/3/project/${encodeURIComponent(projectId)}`;
  const published = await readJira(`${project}/properties/${PUBLISHED_KEY}`, PUBLISHED);
  if (!published.ok) return null;
  const { roles } = published.value.value.ids;
  const answers = await Promise.all(
    PROJECT_ROLES.map(async (role) => {
      const id = encodeURIComponent(roles[role] ?? '0');
      // Inactive accounts cannot act (documented: excludeInactiveUsers).
      return { role, answer: await readJira(`${project}/role/${id}?excludeInactiveUsers=true`, ROLE) };
    }),
  );
  if (answers.some(({ answer }) => !answer.ok && answer.status !== 404)) return null;
  return answers.map(({ role, answer }) => ({ role, actors: answer.ok ? actorsOf(answer.value) : null }));
}

/** People before groups, each by name. */
function actorsOf({ actors }: z.infer<typeof ROLE>): readonly Actor[] {
  const found = actors.flatMap(({ displayName = '', actorUser, actorGroup }): readonly Actor[] => {
    if (actorUser !== undefined)
      return [{ kind: 'user', id: actorUser.accountId, name: displayName || actorUser.accountId }];
    if (actorGroup === undefined) return [];
    const name = actorGroup.name ?? displayName;
    return [{ kind: 'group', id: actorGroup.groupId ?? name, name }];
  });
  return found.toSorted((a, b) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name));
}
