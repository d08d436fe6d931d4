import { absent, JiraFailure } from '../../jira/client';
import { PUBLISHED_KEY } from '../../jira/published';
import { deleteIssueType, deleteIssueTypeScheme, deleteIssueTypeScreenScheme } from '../../jira/rest/issueTypes';
import { deleteProjectProperty } from '../../jira/rest/projects';
import { deleteRole } from '../../jira/rest/roles';
import { deleteScreen, deleteScreenScheme } from '../../jira/rest/screens';
import { deleteWorkflowScheme } from '../../jira/rest/workflowSchemes';
import { deleteStatuses, deleteWorkflow, statusesById } from '../../jira/rest/workflows';
import { UNSEEN_KEY } from '../../jira/issue/unseenEffects';
import type { PartKind, PlanItem } from '../model/plan';
import type { Run } from '../run/run';
import { describeKeptItem } from './describeKeptItem';
import { removeField } from './removeField';

type Delete = (run: Run, id: string) => Promise<void>;

const DELETE: Readonly<Partial<Record<PartKind, Delete>>> = {
  workflowScheme: ({ client }, id) => deleteWorkflowScheme(client, id),
  workflow: ({ client }, id) => deleteWorkflow(client, id),
  issueTypeScreenScheme: ({ client }, id) => deleteIssueTypeScreenScheme(client, id),
  screenScheme: ({ client }, id) => deleteScreenScheme(client, id),
  issueTypeScheme: ({ client }, id) => deleteIssueTypeScheme(client, id),
  screens: ({ client }, id) => deleteScreen(client, id),
  statuses: removeStatus,
  issueType: ({ client }, id) => deleteIssueType(client, id),
  roles: ({ client }, id) => deleteRole(client, id),
  fields: removeField,
  property: async (run) => {
    const { projectId } = run.installation();
    await deleteProjectProperty(run.client, projectId, PUBLISHED_KEY);
    // The property exists only if an effect could not be done.
    await deleteProjectProperty(run.client, projectId, UNSEEN_KEY).catch(absent);
  },
};

/**
 * Deletes one thing and removes it from the installation. A thing stays if Jira refuses because it is in use (400,
 * 409). Returns the texts of the things that stay.
 */
export async function deleteItem(run: Run, item: PlanItem): Promise<readonly string[]> {
  try {
    await DELETE[item.kind]?.(run, item.id ?? '');
  } catch (error) {
    if (!isInUse(error, item)) throw error;
    const detail = error.messages.join(' ');
    const text = describeKeptItem(
      { ...item, action: 'keep', reason: { code: 'refused', facts: { detail } } },
      run.words,
    );
    await run.save({ kept: [...run.installation().kept, text] });
    await run.forget([item.key]);
    return [text];
  }
  await run.forget([item.key]);
  return [];
}

/**
 * True if the thing is in use. Jira answers 409 for a role or an issue type in use. For other things, 409 means a lock
 * or a running task. The run can be resumed then.
 */
const isInUse = (error: unknown, { kind }: PlanItem): error is JiraFailure =>
  error instanceof JiraFailure &&
  (error.status === 400 || (error.status === 409 && (kind === 'roles' || kind === 'issueType')));

/**
 * Deletes a status. Jira answers 400 for a missing status and for one in use, so the status is read to distinguish
 * them.
 */
async function removeStatus({ client }: Run, id: string): Promise<void> {
  try {
    await deleteStatuses(client, [id]);
  } catch (error) {
    if (!(error instanceof JiraFailure && error.status === 400)) throw error;
    if ((await statusesById(client, [id])).length > 0) throw error;
  }
}
