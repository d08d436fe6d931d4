import { JiraFailure } from '../../../jira/client';
import { outcomeIsOpen } from '../../../jira/retryingClient';
import {
  readSchemeVersion,
  updateActiveScheme,
  type SchemeByWorkflows,
  type TypeMapping,
} from '../../../jira/rest/workflowSchemes';
import { TaskFailed } from '../../run/faults';
import type { Run } from '../../run/run';
import { waitForTask } from '../../run/task';

type Workflows = SchemeByWorkflows['workflowsForIssueTypes'];

/** Milliseconds to wait before a change is rebuilt over the present version. A migration takes a while. */
const WAITS = [1000, 3000, 9000];

/**
 * Gives the procedure's issue type a workflow in a scheme in use, and moves its requests. `undefined` is the scheme's
 * default workflow. After a conflict (409) it reads the scheme again and keeps the changes of others. After a lost
 * answer it checks if the scheme already has the workflow.
 */
export async function giveWorkflow(
  run: Run,
  schemeId: string,
  workflowId: string | undefined,
  statusMappingsByIssueTypeOverride: readonly TypeMapping[],
): Promise<void> {
  const own = run.id('issueType');
  for (let round = 0; ; round += 1) {
    const scheme = await readSchemeVersion(run.client, schemeId);
    if (scheme === undefined) throw new TaskFailed(run.names.workflowScheme);
    const { workflowsForIssueTypes: present } = scheme;
    if (present.find(({ issueTypeIds }) => issueTypeIds.includes(own))?.workflowId === workflowId) return;
    const workflowsForIssueTypes = withWorkflow(present, own, workflowId);
    try {
      const change = { ...scheme, workflowsForIssueTypes, statusMappingsByIssueTypeOverride };
      await waitForTask(run, await updateActiveScheme(run.client, change));
      return;
    } catch (error) {
      const stale = error instanceof JiraFailure && error.status === 409;
      const wait = WAITS[round];
      if (wait === undefined || !(stale || outcomeIsOpen(error))) throw error;
      await run.pause(wait);
    }
  }
}

/** Jira refuses an issue type that occurs twice, and a workflow without issue types. */
function withWorkflow(present: Workflows, own: string, workflowId: string | undefined): Workflows {
  const others = present
    .map((one) => ({ workflowId: one.workflowId, issueTypeIds: one.issueTypeIds.filter((type) => type !== own) }))
    .filter(({ issueTypeIds }) => issueTypeIds.length > 0);
  return workflowId === undefined ? others : [...others, { workflowId, issueTypeIds: [own] }];
}
