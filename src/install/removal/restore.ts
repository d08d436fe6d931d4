import { assignIssueTypeScheme, assignIssueTypeScreenScheme } from '../../jira/rest/issueTypes';
import { removeActor } from '../../jira/rest/roles';
import { readWorkflowNamed } from '../../jira/rest/workflows';
import {
  assignWorkflowScheme,
  switchWorkflowScheme,
  workflowSchemeOf,
  type TypeMapping,
} from '../../jira/rest/workflowSchemes';
import { outcomeIsOpen } from '../../jira/retryingClient';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../procedure/roles';
import type { PlanItem } from '../model/plan';
import { giveWorkflow } from '../parts/workflow/activeScheme';
import { TaskFailed } from '../run/faults';
import type { Run } from '../run/run';
import { waitForTask } from '../run/task';
import type { RemovalState } from './removalState';
import { stripRules } from './stripRules';

/** Restores one thing of the project: a scheme, or a role without the members that the app added. */
export async function restoreProject(run: Run, { kind, key }: PlanItem, leaving: RemovalState): Promise<void> {
  const { projectId, previous } = run.installation();
  if (kind === 'workflowScheme') await restoreWorkflowScheme(run, leaving);
  if (kind === 'workflow') await removeRules(run);
  if (kind === 'issueTypeScreenScheme' && previous.issueTypeScreenScheme !== undefined) {
    await assignIssueTypeScreenScheme(run.client, projectId, previous.issueTypeScreenScheme);
  }
  if (kind === 'issueTypeScheme' && previous.issueTypeScheme !== undefined) {
    await assignIssueTypeScheme(run.client, projectId, previous.issueTypeScheme);
  }
  if (kind === 'members') {
    const role = PROJECT_ROLES.find((one) => key === `members/${one}`);
    if (role !== undefined) await removeMembers(run, role);
  }
}

async function removeRules(run: Run): Promise<void> {
  const done = await stripRules(run.client, run.id('workflow'), run.app, () => run.uuid());
  if (!done) throw new TaskFailed(run.names.workflow);
}

async function restoreWorkflowScheme(run: Run, leaving: RemovalState): Promise<void> {
  const { projectId } = run.installation();
  const { scheme, issues } = leaving;
  const current = await workflowSchemeOf(run.client, projectId);
  const ours = run.id('workflowScheme');
  // Another administrator gave the project a scheme of their own. It stays.
  if (String(current.id) !== ours) return;
  if (issues === 0 && scheme !== undefined) {
    await assignWorkflowScheme(run.client, projectId, scheme?.id === undefined ? null : String(scheme.id));
  } else if (scheme?.id === undefined) await leaveScheme(run, ours, leaving);
  else await switchToPreviousScheme(run, projectId, String(scheme.id), leaving);
}

async function switchToPreviousScheme(
  run: Run,
  projectId: string,
  schemeId: string,
  leaving: RemovalState,
): Promise<void> {
  for (let again = false; ; again = true) {
    try {
      const task = await switchWorkflowScheme(run.client, projectId, schemeId, previousMappings(run, leaving));
      await waitForTask(run, task?.id ?? null);
      return;
    } catch (error) {
      if (!outcomeIsOpen(error)) throw error;
      await run.pause(1000);
      if (String((await workflowSchemeOf(run.client, projectId)).id) === schemeId) return;
      if (again) throw error;
    }
  }
}

function previousMappings(run: Run, { moves }: RemovalState): readonly TypeMapping[] {
  const statusMappings = moves.map(({ fromId, to }) => ({ oldStatusId: fromId, newStatusId: to }));
  return statusMappings.length === 0 ? [] : [{ issueTypeId: run.id('issueType'), statusMappings }];
}

/**
 * Removes the app's workflow from the app's scheme, which the project keeps. Requests then follow its default workflow.
 */
async function leaveScheme(run: Run, id: string, leaving: RemovalState): Promise<void> {
  const fallback = await readWorkflowNamed(run.client, leaving.scheme?.defaultWorkflow ?? 'jira');
  if (fallback === undefined) throw new TaskFailed('jira');
  await giveWorkflow(run, id, undefined, previousMappings(run, leaving));
}

async function removeMembers(run: Run, role: ProjectRoleKey): Promise<void> {
  const { projectId, added } = run.installation();
  const { users = [], groupIds = [] } = added[role] ?? {};
  const roleId = run.id(`role/${role}`);
  for (const user of users) await removeActor(run.client, projectId, roleId, { user });
  for (const groupId of groupIds) await removeActor(run.client, projectId, roleId, { groupId });
  await run.save({ added: { ...added, [role]: { users: [], groupIds: [] } } });
}
