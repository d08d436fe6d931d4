import type { LiveStatus } from '../../jira/liveWorkflow';
import { countIssues } from '../../jira/rest/projects';
import { readWorkflowNamed } from '../../jira/rest/workflows';
import type { WorkflowScheme } from '../../jira/rest/workflowSchemes';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Run } from '../apply/run';
import { knownId, type Look } from '../look';
import type { StatusMove } from '../plan/plan';
import { STATUS_KEYS, type StatusesSeen } from './statuses';
import type { WorkflowSeen } from './workflow';

/**
 * The requests that cannot stay where they are: those in statuses that the procedure does not have, because their type
 * followed another workflow, or because somebody (or an earlier version) gave ours more statuses. Jira wants every such
 * status mapped before it switches a project with issues, whether anything stands in it or not.
 */
export async function seeMoves(
  look: Look,
  seen: {
    readonly workflow: WorkflowSeen;
    readonly statuses: StatusesSeen;
    /** The scheme that the project follows. In ours, too, somebody may have given our type another workflow. */
    readonly scheme: WorkflowScheme;
    /** Our issue type: the installed one, or one that may be taken over. */
    readonly issueTypeId: string | undefined;
    /** Whether the project offers it already. */
    readonly inProject: boolean;
  },
): Promise<readonly StatusMove[]> {
  const { scheme, issueTypeId, workflow } = seen;
  const own = issueTypeId === undefined ? undefined : scheme.issueTypeMappings?.[issueTypeId];
  const name = own ?? scheme.defaultWorkflow ?? 'jira';
  const followed = workflow.live?.name === name ? workflow.live : await readWorkflowNamed(look.client, name);
  const ours = STATUS_KEYS.flatMap((key) => seen.statuses[key].id ?? seen.statuses[key].candidate?.id ?? []);
  const strange = (followed?.statuses ?? []).filter(({ id }) => !ours.includes(id));
  return Promise.all(strange.map((status) => moveFrom(look, status, seen.inProject ? issueTypeId : undefined)));
}

async function moveFrom(look: Look, status: LiveStatus, issueTypeId: string | undefined): Promise<StatusMove> {
  const { id, name, category } = status;
  const { projectId, request } = look.installation;
  const jql = `project = ${projectId} AND issuetype = ${issueTypeId ?? ''} AND status = ${id}`;
  const chosen = STATUS_KEYS.find((key) => key === request.mappings[id]);
  return {
    fromId: id,
    fromName: name,
    issues: issueTypeId === undefined ? 0 : await countIssues(look.client, jql),
    to: chosen ?? suggested(look, name, category),
    choices: STATUS_KEYS.map((key) => ({ id: key, name: look.words.statuses[key] })),
  };
}

const FIRST_OF: Readonly<Record<string, StatusKey>> = {
  TODO: 'toPrioritise',
  IN_PROGRESS: 'inAnalysis',
  DONE: 'finished',
};

/** The one of the same name; otherwise where work of this category begins. */
function suggested({ words }: Look, name: string, category: string): StatusKey {
  const same = STATUS_KEYS.find((key) => words.statuses[key].toLowerCase() === name.toLowerCase());
  return same ?? FIRST_OF[category] ?? 'toPrioritise';
}

/** The id of the status that issues go to from a status. */
export function targetOf(run: Pick<Run, 'id'>, moves: readonly StatusMove[], fromId: string): string | undefined {
  const to = moves.find((move) => move.fromId === fromId)?.to;
  return to === undefined || !Object.hasOwn(STATUSES, to) ? undefined : run.id(`status/${to}`);
}

/** Our issue type where it is known, or is going to be taken over. */
export function issueTypeOf(look: Look, candidateId: string | undefined): string | undefined {
  return knownId(look, 'issueType') ?? candidateId;
}
