import type { Attachment, ChangelogEntry, ChangelogItem, Comment, Issue } from 'forge-sandbox/jira';
import { siteIds } from '../../../src/install/model/siteIds';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../../src/procedure/roles';
import { transition, type TransitionKey } from '../../../src/procedure/transitions';
import { gateFaults } from '../../walks/oracle';
import type { Held } from '../../walks/past';
import { termsOf } from '../../walks/terms';
import type { InstalledSite } from '../installedSite';
import type { Generated } from './issue';
import { rewrittenFields } from './screen';

/**
 * Faults of a transition that all rules let pass, by the oracle of the random walks. It is an independent check,
 * because the two readings of a rule may agree and be wrong. Only tickets whose history can have happened are checked.
 */
export function against(site: InstalledSite, generated: Generated, key: TransitionKey): readonly string[] {
  const { standsAt, now, me } = generated;
  const { from, to, who } = transition(key);
  if (standsAt === null || to === 'same' || !from.includes(standsAt)) return [];
  const ids = siteIds(site.installation);
  const { issue, entry } = made(generated, ids, ids.statuses[standsAt], ids.statuses[to]);
  const [then, held] = [holders(site, generated.changedRoles), holders(site, [])];
  const since = new Map(issue.changelog.map(({ id }): [string, Held] => [id, either(then, held)]));
  const holding = active(site, held);
  since.set(entry.id, holding);
  // Jira hides the transition from all others, so the rules need not check them.
  const isTheirs = (role: 'requester' | ProjectRoleKey): boolean =>
    role === 'requester' ? issue.reporterAccountId === me : holding.get(role)?.has(me) === true;
  if (who !== 'anyone' && !who.some(isTheirs)) return [];
  const faults = gateFaults(issue, entry, termsOf(ids), { held: since, now: now.getTime() });
  // Without a record of the round only its sender is excluded, so that a request never gets stuck.
  const isOpen = key === 'requestReview' && generated.recorded !== 'right';
  const told = isOpen ? faults.filter(([fault]) => !/did the work|an author/.test(fault)) : faults;
  return told.filter(([, holds]) => holds).map(([fault]) => `${fault} (as ${me})`);
}

type Ids = ReturnType<typeof siteIds>;

/** The ticket after the transition, with the history entry that Jira would write. */
function made(generated: Generated, ids: Ids, from: string, to: string): { issue: Issue; entry: ChangelogEntry } {
  const { issue, me, note, added, now } = generated;
  const created = Math.max(now.getTime(), (issue.changelog.at(-1)?.created ?? 0) + 2);
  const wrote = [...rewrittenFields(generated, ids).map((key) => (key === 'description' ? key : ids.fields[key]))];
  const items = [
    ...(added === null ? [] : [item('attachment', null, NEW, added)]),
    ...wrote.map((fieldId) => item(fieldId, null, null, 'después')),
    item('status', from, to, to),
  ];
  const entry = { id: NEW, authorAccountId: me, created, items };
  const by = { id: NEW, authorAccountId: me, created: created - 1 };
  const file = (filename: string): Attachment => ({ ...by, filename, mimeType: '', content: Buffer.from('x') });
  const comment: Comment = { ...by, body: note, updated: created - 1 };
  return {
    entry,
    issue: {
      ...issue,
      changelog: [...issue.changelog, entry],
      comments: note === null ? issue.comments : [...issue.comments, comment],
      attachments: added === null ? issue.attachments : [...issue.attachments, file(added)],
    },
  };
}

/** The id of new objects. */
const NEW = '9999999';

const item = (fieldId: string, from: string | null, to: string | null, toString: string): ChangelogItem => ({
  field: fieldId,
  fieldId,
  fieldtype: 'jira',
  from,
  to,
  fromString: null,
  toString,
});

/** The holders of the roles, with these changes undone. */
function holders({ jira, projectId, installation }: InstalledSite, undone: Generated['changedRoles']): Held {
  const project = jira.site.projects.get(projectId);
  const { roles } = siteIds(installation);
  return new Map(
    PROJECT_ROLES.map((role) => {
      const users = new Set(project?.roleActors.get(Number(roles[role]))?.users);
      for (const [changed, who] of undone) if (changed === role && !users.delete(who)) users.add(who);
      return [role, users];
    }),
  );
}

const either = (one: Held, other: Held): Held =>
  new Map(PROJECT_ROLES.map((role) => [role, new Set([...(one.get(role) ?? []), ...(other.get(role) ?? [])])]));

/** The holders without inactive accounts, which hold no role. */
const active = ({ jira }: InstalledSite, held: Held): Held =>
  new Map(
    [...held].map(([role, users]) => [
      role,
      new Set([...users].filter((who) => jira.site.people.get(who)?.active === true)),
    ]),
  );
