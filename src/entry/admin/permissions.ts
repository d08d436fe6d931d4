import { JiraFailure, type JiraClient } from '../../jira/client';
import { mayAdminister } from '../../jira/rest/projects';
import type { Installation } from '../../install/installation';
import type { PlanItem } from '../../install/plan/plan';

/**
 * What the app may not do and would have to: told as a conflict of the plan, before anything else is looked at, as most
 * of what a plan reads is refused without it. To administer Jira is enough for all that a run does (documented of each
 * call). Nothing where nothing is missing.
 */
export async function missingPermissions(
  client: JiraClient,
  { projectKey }: Installation,
): Promise<readonly PlanItem[]> {
  if (await administers(client)) return [];
  const reason = { code: 'permissions', facts: { names: 'ADMINISTER' } };
  return [{ key: 'permissions', kind: 'project', name: projectKey, action: 'conflict', reason }];
}

/** An app that Jira does not let ask holds nothing. */
async function administers(client: JiraClient): Promise<boolean> {
  try {
    return await mayAdminister(client);
  } catch (error) {
    if (error instanceof JiraFailure && (error.status === 401 || error.status === 403)) return false;
    throw error;
  }
}
