import { JiraFailure } from '../../jira/client';
import { outcomeIsOpen } from '../../jira/patience';
import {
  readSchemeVersion,
  updateActiveScheme,
  type SchemeByWorkflows,
  type TypeMapping,
} from '../../jira/rest/workflowSchemes';
import type { Run } from '../apply/run';
import { waitForTask } from '../apply/task';
import { TaskFailed } from './faults';

type Workflows = SchemeByWorkflows['workflowsForIssueTypes'];

/** Waits before a change is built again over the version that is there then, milliseconds: a migration takes a while. */
const WAITS = [1000, 3000, 9000];

/**
 * Gives our issue type a workflow in a scheme that a project follows, with its requests; `undefined` is the scheme's
 * default one. What somebody else has changed meanwhile (409) is read again and stays, and an answer that was lost is
 * looked up: where the scheme says it already, it has been done.
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

/** Jira refuses an issue type that is named twice, and a workflow without any. */
function withWorkflow(present: Workflows, own: string, workflowId: string | undefined): Workflows {
  const others = present
    .map((one) => ({ workflowId: one.workflowId, issueTypeIds: one.issueTypeIds.filter((type) => type !== own) }))
    .filter(({ issueTypeIds }) => issueTypeIds.length > 0);
  return workflowId === undefined ? others : [...others, { workflowId, issueTypeIds: [own] }];
}
