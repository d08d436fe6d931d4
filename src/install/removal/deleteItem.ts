import { absent, JiraFailure } from '../../jira/client';
import { PUBLISHED_KEY } from '../../jira/published';
import { deleteIssueType, deleteIssueTypeScheme, deleteIssueTypeScreenScheme } from '../../jira/rest/issueTypes';
import { deleteProjectProperty } from '../../jira/rest/projects';
import { deleteRole } from '../../jira/rest/roles';
import { deleteScreen, deleteScreenScheme } from '../../jira/rest/screens';
import { deleteWorkflowScheme } from '../../jira/rest/workflowSchemes';
import { deleteStatuses, deleteWorkflow, statusesById } from '../../jira/rest/workflows';
import { UNSEEN_KEY } from '../../jira/unseenEffects';
import type { Run } from '../apply/run';
import type { PartKind, PlanItem } from '../plan/plan';
import { removeField } from './removeField';
import { describeItem } from './kept';

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
    // There only where something could not be done.
    await deleteProjectProperty(run.client, projectId, UNSEEN_KEY).catch(absent);
  },
};

/**
 * Deletes one thing, and forgets it. What Jira does not let go, because something uses it that nobody saw (400, 409),
 * stays; answered is what stays, in words.
 */
export async function deleteItem(run: Run, item: PlanItem): Promise<readonly string[]> {
  try {
    await DELETE[item.kind]?.(run, item.id ?? '');
  } catch (error) {
    if (!isInUse(error, item)) throw error;
    const detail = error.messages.join(' ');
    const text = describeItem({ ...item, action: 'keep', reason: { code: 'refused', facts: { detail } } }, run.words);
    await run.save({ kept: [...run.installation().kept, text] });
    await run.forget([item.key]);
    return [text];
  }
  await run.forget([item.key]);
  return [];
}

/**
 * Jira answers 409 for a role or an issue type that is in use; for anything else that is a lock, or a task that is still
 * running: it says nothing about use, and the run can be gone on with.
 */
const isInUse = (error: unknown, { kind }: PlanItem): error is JiraFailure =>
  error instanceof JiraFailure &&
  (error.status === 400 || (error.status === 409 && (kind === 'roles' || kind === 'issueType')));

/** Jira refuses the id of a status that is gone (400), as it refuses one that is in use: which of them, it is asked. */
async function removeStatus({ client }: Run, id: string): Promise<void> {
  try {
    await deleteStatuses(client, [id]);
  } catch (error) {
    if (!(error instanceof JiraFailure && error.status === 400)) throw error;
    if ((await statusesById(client, [id])).length > 0) throw error;
  }
}
