import { changelogBean } from '../../../sandbox/jira/issues/beans/activity';
import { siteIds } from '../../../src/install/siteIds';
import { EVIDENCE_KEY } from '../../../src/jira/evidence';
import { factsOf } from '../../../src/jira/facts';
import { ISSUE } from '../../../src/jira/issue';
import { plainText } from '../../../src/jira/text';
import type { Facts } from '../../../src/procedure/facts';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../src/procedure/roles';
import type { InstalledSite } from '../installedSite';
import type { Generated } from './issue';
import { rewrittenFields } from './screen';

/**
 * What the panel would know: the issue as the REST API answers it with its whole history, and what is about to be added.
 * The pages of the history are put together here; how the app reads them is looked at elsewhere.
 */
export async function factsAbout(site: InstalledSite, generated: Generated): Promise<Facts> {
  const { me, note, added, now, issue } = generated;
  const { jira, staff } = site;
  jira.site.issues.set(issue.id, issue);
  jira.site.issueIdsByKey.set(issue.key, issue.id);
  const answer = await jira.call(
    { kind: 'user', accountId: staff.accountIds.rosa },
    new Request(`http://localhost:4100/rest/api/3/issue/${issue.key}?fields=*all,-comment&properties=${EVIDENCE_KEY}`),
  );
  const histories = issue.changelog.map((entry) => changelogBean(jira.context, entry)).reverse();
  const read = ISSUE.parse({
    ...((await answer.json()) as object),
    changelog: { total: histories.length, histories },
  });
  const ids = siteIds(site.installation);
  const facts = factsOf(read, ids, {
    now: now.getTime(),
    me,
    note: note === null ? null : plainText(note),
    assigneeRoles: rolesOf(site, issue.assigneeAccountId),
  });
  const name = jira.site.people.get(me)?.displayName ?? null;
  const extra =
    added === null ? [] : [{ id: null, filename: added, size: 1, author: { accountId: me, name }, at: null }];
  return { ...facts, rewritten: rewrittenFields(generated, ids), attachments: [...facts.attachments, ...extra] };
}

/** The roles that somebody holds, by the project. */
export function rolesOf(
  { jira, projectId, installation }: InstalledSite,
  accountId: string | null,
): readonly ProjectRoleKey[] {
  const project = jira.site.projects.get(projectId);
  const ids = siteIds(installation);
  return PROJECT_ROLES.filter(
    (role) => project?.roleActors.get(Number(ids.roles[role]))?.users.has(accountId ?? '') === true,
  );
}
