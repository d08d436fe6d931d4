import { siteIds } from '../../../src/install/model/siteIds';
import type { InstalledSite } from '../installedSite';
import type { Generated } from './issue';

/** Deactivates people and changes roles during `act`. */
export async function amongThem<T>(site: InstalledSite, generated: Generated, act: () => Promise<T>): Promise<T> {
  const { jira, projectId, installation } = site;
  const ids = siteIds(installation);
  const project = jira.site.projects.get(projectId);
  const left = [...new Set(generated.inactive)].flatMap((accountId) => jira.site.people.get(accountId) ?? []);
  const change = (): void => {
    for (const [role, who] of generated.changedRoles) {
      const users = project?.roleActors.get(Number(ids.roles[role]))?.users;
      if (users?.delete(who) === false) users.add(who);
    }
  };
  for (const person of left) person.active = false;
  change();
  try {
    return await act();
  } finally {
    for (const person of left) person.active = true;
    // Each change undoes itself when repeated.
    change();
  }
}
