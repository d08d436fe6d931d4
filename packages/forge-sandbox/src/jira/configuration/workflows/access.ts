import type { JiraContext } from '../../http/context';
import { ADMINISTRATOR_PRIVILEGES, requireAdministrator } from '../../http/permissions';
import type { Principal } from '../../principal';

/** Scopes for workflows, statuses and workflow schemes (documented). */
export const WORKFLOW_SCOPES = ['manage:jira-configuration'];

/** 401, not 403, without the permission (documented; the words are not known). @throws JiraError 401 */
export function administerWorkflows(context: JiraContext, principal: Principal): void {
  requireAdministrator(context, principal, 401, ADMINISTRATOR_PRIVILEGES);
}
