import { NeedsAuthenticationError } from '@forge/api';
import { JiraFailure, type JiraClient } from '../../../jira/client';
import { mayAdminister } from '../../../jira/rest/projects';
import type { Installation } from '../../../install/model/installation';
import type { PlanItem } from '../../../install/model/plan';

/**
 * Missing permissions of the app, as a conflict of the plan. They are checked first, because Jira refuses most readings
 * of a plan without them. The permission to administer Jira covers everything a run does (documented of each call).
 * Returns an empty list if nothing is missing.
 */
export async function missingPermissions(
  client: JiraClient,
  { projectKey }: Installation,
): Promise<readonly PlanItem[]> {
  if (await administers(client)) return [];
  const reason = { code: 'permissions', facts: { names: 'ADMINISTER' } };
  return [{ key: 'permissions', kind: 'project', name: projectKey, action: 'conflict', reason }];
}

/** True if the client's account administers Jira. False if Jira does not know it, or it has not authorised the app. */
export async function administers(client: JiraClient): Promise<boolean> {
  try {
    return await mayAdminister(client);
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) return false;
    if (error instanceof JiraFailure && (error.status === 401 || error.status === 403)) return false;
    throw error;
  }
}
