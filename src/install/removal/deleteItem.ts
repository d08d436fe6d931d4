import { JiraFailure } from '../../jira/client';
import { PUBLISHED_KEY } from '../../jira/published';
import { deleteField } from '../../jira/rest/fields';
import { deleteIssueType, deleteIssueTypeScheme, deleteIssueTypeScreenScheme } from '../../jira/rest/issueTypes';
import { deleteProjectProperty } from '../../jira/rest/projects';
import { deleteRole } from '../../jira/rest/roles';
import { deleteScreen, deleteScreenScheme } from '../../jira/rest/screens';
import { deleteWorkflowScheme } from '../../jira/rest/workflowSchemes';
import { deleteStatuses, deleteWorkflow } from '../../jira/rest/workflows';
import type { Run } from '../apply/run';
import { waitForTask } from '../apply/task';
import type { PartKind, PlanItem } from '../plan/plan';
import { describeItem } from './kept';

type Delete = (run: Run, id: string) => Promise<void>;

const DELETE: Readonly<Partial<Record<PartKind, Delete>>> = {
  workflowScheme: ({ client }, id) => deleteWorkflowScheme(client, id),
  workflow: ({ client }, id) => deleteWorkflow(client, id),
  issueTypeScreenScheme: ({ client }, id) => deleteIssueTypeScreenScheme(client, id),
  screenScheme: ({ client }, id) => deleteScreenScheme(client, id),
  issueTypeScheme: ({ client }, id) => deleteIssueTypeScheme(client, id),
  screens: ({ client }, id) => deleteScreen(client, id),
  statuses: ({ client }, id) => deleteStatuses(client, [id]),
  issueType: ({ client }, id) => deleteIssueType(client, id),
  roles: ({ client }, id) => deleteRole(client, id),
  fields: async (run, id) => {
    await waitForTask(run, await deleteField(run.client, id));
  },
  property: (run) => deleteProjectProperty(run.client, run.installation().projectId, PUBLISHED_KEY),
};

/**
 * Deletes one thing, and forgets it. What Jira does not let go, because something uses it that nobody saw (400, 409),
 * stays; answered is what stays, in words.
 */
export async function deleteItem(run: Run, item: PlanItem): Promise<readonly string[]> {
  try {
    await DELETE[item.kind]?.(run, item.id ?? '');
  } catch (error) {
    if (!(error instanceof JiraFailure && [400, 409].includes(error.status))) throw error;
    const detail = error.messages.join(' ');
    const text = describeItem({ ...item, action: 'keep', reason: { code: 'refused', facts: { detail } } }, run.words);
    await run.save({ kept: [...run.installation().kept, text] });
    await run.forget([item.key]);
    return [text];
  }
  await run.forget([item.key]);
  return [];
}
