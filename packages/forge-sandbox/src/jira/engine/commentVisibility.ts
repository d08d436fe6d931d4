import { personOf } from '../http/authentication';
import type { JiraContext } from '../http/context';
import { isInRole } from '../http/permissions';
import type { Principal } from '../principal';
import type { Project } from '../site/configuration';
import type { Comment, CommentVisibility, Issue } from '../site/issues';
import type { Json } from '../site/json';
import { isObject } from './fields/adf';

/**
 * Reads the `visibility` of a new comment: a role by its name, a group by its name or its id (documented for
 * `value` and `identifier`). `null` if everybody may see it. Jira's words for a refusal are not known.
 */
export function readVisibility(
  { site }: JiraContext,
  given: Json | undefined,
): { readonly visibility: CommentVisibility | null } | { readonly problem: string } {
  if (given === undefined || given === null) return { visibility: null };
  const [type, value, identifier] = isObject(given) ? [given['type'], given['value'], given['identifier']] : [];
  const named = typeof identifier === 'string' ? identifier : typeof value === 'string' ? value : null;
  if (named === null || (type !== 'role' && type !== 'group')) return { problem: 'Comment visibility is not valid!' };
  if (type === 'role') {
    const role = [...site.roles.values()].find(({ id, name }) => name === named || String(id) === named);
    if (role === undefined) return { problem: `Role with name: '${named}' does not exist.` };
    return { visibility: { type, value: role.name, identifier: role.name } };
  }
  const group = [...site.groups.values()].find(({ groupId, name }) => groupId === named || name === named);
  if (group === undefined) return { problem: `Group with name: '${named}' does not exist.` };
  return { visibility: { type, value: group.name, identifier: group.groupId } };
}

/** Whether a caller may see a comment. A restricted one is for its role or group, and for the app (chosen). */
export function maySee(
  { site }: JiraContext,
  principal: Principal,
  project: Project,
  { visibility }: Pick<Comment, 'visibility'>,
): boolean {
  if (visibility === undefined) return true;
  const person = personOf(site, principal);
  if (principal.kind === 'app' || person?.accountType === 'app') return true;
  if (person === null) return false;
  if (visibility.type === 'group') return person.groupIds.has(visibility.identifier);
  const role = [...site.roles.values()].find(({ name }) => name === visibility.value);
  return role !== undefined && isInRole(project, role.id, person);
}

/** The comments of an issue that the caller may see, oldest first. */
export function visibleComments(context: JiraContext, principal: Principal, issue: Issue): readonly Comment[] {
  const project = context.site.projects.get(issue.projectId);
  return project === undefined ? [] : issue.comments.filter((comment) => maySee(context, principal, project, comment));
}
