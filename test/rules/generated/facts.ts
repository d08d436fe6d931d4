import { changelogBean } from 'forge-sandbox/testing';
import { siteIds } from '../../../src/install/model/siteIds';
import { factsOf } from '../../../src/jira/issue/facts';
import { ISSUE, type RestIssue } from '../../../src/jira/issue/issue';
import { ruleText } from '../../../src/jira/richText/ruleText';
import type { Facts } from '../../../src/procedure/facts';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../src/procedure/roles';
import type { Issue } from 'forge-sandbox/jira';
import type { InstalledSite } from '../installedSite';
import type { Generated } from './issue';
import { rewrittenFields } from './screen';

/**
 * The issue in the REST API's form, with its whole history. This function joins the pages of the history; other tests
 * check how the app reads them.
 */
export async function restIssueOf({ jira, staff }: InstalledSite, issue: Issue): Promise<RestIssue> {
  jira.site.issues.set(issue.id, issue);
  jira.site.issueIdsByKey.set(issue.key, issue.id);
  const answer = await jira.call(
    { kind: 'user', accountId: staff.accountIds.rosa },
    new Request(`http://localhost:4100/rest/api/3/issue/${issue.key}?fields=*all,-comment`),
  );
  const histories = issue.changelog.map((entry) => changelogBean(jira.context, entry)).reverse();
  return ISSUE.parse({ ...((await answer.json()) as object), changelog: { total: histories.length, histories } });
}

/** The facts that the panel would know, and the additions of the transition. */
export async function factsAbout(site: InstalledSite, generated: Generated): Promise<Facts> {
  const { me, note, added, now, issue } = generated;
  const ids = siteIds(site.installation);
  const facts = factsOf(await restIssueOf(site, issue), ids, {
    now: now.getTime(),
    me,
    note: note === null ? null : ruleText(note),
    assigneeRoles: rolesOf(site, issue.assigneeAccountId),
    isSupport: (accountId) => holds(site, 'support', accountId),
  });
  const name = site.jira.site.people.get(me)?.displayName ?? null;
  const extra =
    added === null
      ? []
      : [
          {
            id: null,
            filename: added,
            author: { accountId: me, name },
            bySupport: holds(site, 'support', me),
            at: null,
          },
        ];
  return { ...facts, rewritten: rewrittenFields(generated, ids), attachments: [...facts.attachments, ...extra] };
}

/** Whether an account holds a role in the project. */
export const holds = (site: InstalledSite, role: ProjectRoleKey, accountId: string): boolean =>
  rolesOf(site, accountId).includes(role);

/** The roles that an account holds in the project. */
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
