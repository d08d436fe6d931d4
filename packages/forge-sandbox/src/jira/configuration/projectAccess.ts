import type { JiraContext } from '../http/context';
import { JiraError, notFound } from '../http/errors';
import { can } from '../http/permissions';
import type { Principal } from '../principal';
import type { Project } from '../site/configuration';
import { findProject } from '../site/lookup';

/**
 * The project, if the caller may browse it.
 * @throws JiraError 404 in Jira's words, for both an absent and a hidden project.
 */
export function browseProject(context: JiraContext, principal: Principal, idOrKey: string): Project {
  const project = findProject(context.site, idOrKey);
  if (project !== null && can(context, principal, 'BROWSE_PROJECTS', project.id)) return project;
  throw notFound(`No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`);
}

/**
 * The project, if the caller may administer it.
 * @throws JiraError 404 if the caller may not browse it, `status` if they may not administer it.
 */
export function administerProject(
  context: JiraContext,
  principal: Principal,
  idOrKey: string,
  status: 401 | 403 | 404,
): Project {
  const project = browseProject(context, principal, idOrKey);
  if (can(context, principal, 'ADMINISTER_PROJECTS', project.id)) return project;
  throw new JiraError(status, ['You do not have permission to administer this project.']);
}
