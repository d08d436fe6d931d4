import type { LiveStatus } from '../../../jira/workflow/liveWorkflow';
import { countIssues } from '../../../jira/rest/projects';
import { readWorkflowNamed } from '../../../jira/rest/workflows';
import type { WorkflowScheme } from '../../../jira/rest/workflowSchemes';
import { STATUSES, type StatusKey } from '../../../procedure/statuses';
import { knownId, type PlanningContext } from '../../model/planningContext';
import type { StatusMove } from '../../model/plan';
import type { StatusesSeen } from '../../model/seen';
import type { WorkflowSeen } from '../../model/seenSchemes';
import type { Run } from '../../run/run';
import { STATUS_KEYS } from './statuses';

/**
 * Statuses whose requests must move, because the procedure does not have them. Either the issue type followed another
 * workflow, or a person or an earlier version added statuses. Jira requires a mapping for every such status before it
 * switches a project with issues, even for an empty one.
 */
export async function seeMoves(
  context: PlanningContext,
  seen: {
    readonly workflow: WorkflowSeen;
    readonly statuses: StatusesSeen;
    /** The project's present scheme. Even in the app's own scheme, the issue type may have another workflow by now. */
    readonly scheme: WorkflowScheme;
    /** The procedure's issue type: the installed one, or a candidate. */
    readonly issueTypeId: string | undefined;
    /** True if the project already offers it. */
    readonly inProject: boolean;
  },
): Promise<readonly StatusMove[]> {
  const { scheme, issueTypeId, workflow } = seen;
  const own = issueTypeId === undefined ? undefined : scheme.issueTypeMappings?.[issueTypeId];
  const name = own ?? scheme.defaultWorkflow ?? 'jira';
  const followed = workflow.live?.name === name ? workflow.live : await readWorkflowNamed(context.client, name);
  const ours = STATUS_KEYS.flatMap((key) => seen.statuses[key].id ?? seen.statuses[key].candidate?.id ?? []);
  const strange = (followed?.statuses ?? []).filter(({ id }) => !ours.includes(id));
  return Promise.all(strange.map((status) => moveFrom(context, status, seen.inProject ? issueTypeId : undefined)));
}

async function moveFrom(
  context: PlanningContext,
  status: LiveStatus,
  issueTypeId: string | undefined,
): Promise<StatusMove> {
  const { id, name, category } = status;
  const { projectId, request } = context.installation;
  const jql = `project = ${projectId} AND issuetype = ${issueTypeId ?? ''} AND status = ${id}`;
  const chosen = STATUS_KEYS.find((key) => key === request.mappings[id]);
  return {
    fromId: id,
    fromName: name,
    issues: issueTypeId === undefined ? 0 : await countIssues(context.client, jql),
    to: chosen ?? suggested(context, name, category),
    choices: STATUS_KEYS.map((key) => ({ id: key, name: context.words.statuses[key] })),
  };
}

const FIRST_OF: Readonly<Record<string, StatusKey>> = {
  TODO: 'toPrioritise',
  IN_PROGRESS: 'inAnalysis',
  DONE: 'finished',
};

/** The status of the same name, otherwise the first status of the category. */
function suggested({ words }: PlanningContext, name: string, category: string): StatusKey {
  const same = STATUS_KEYS.find((key) => words.statuses[key].toLowerCase() === name.toLowerCase());
  return same ?? FIRST_OF[category] ?? 'toPrioritise';
}

/** The id of the target status of a move. */
export function targetOf(run: Pick<Run, 'id'>, moves: readonly StatusMove[], fromId: string): string | undefined {
  const to = moves.find((move) => move.fromId === fromId)?.to;
  return to === undefined || !Object.hasOwn(STATUSES, to) ? undefined : run.id(`status/${to}`);
}

/** The procedure's issue type: the installed one, otherwise the candidate. */
export function issueTypeOf(context: PlanningContext, candidateId: string | undefined): string | undefined {
  return knownId(context, 'issueType') ?? candidateId;
}
