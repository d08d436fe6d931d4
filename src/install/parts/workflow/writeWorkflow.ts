import { JiraFailure } from '../../../jira/client';
import type { Json } from '../../../jira/json';
import type { LiveStatus } from '../../../jira/workflow/liveWorkflow';
import { outcomeIsOpen } from '../../../jira/retryingClient';
import {
  createWorkflow,
  readWorkflow,
  searchWorkflows,
  updateWorkflow,
  validateWorkflow,
} from '../../../jira/rest/workflows';
import type { WorkflowPayload } from '../../../jira/workflow/workflow';
import { named } from '../../model/planningContext';
import type { Site } from '../../model/site';
import { createOnce } from '../../run/create';
import { WorkflowRefused } from '../../run/faults';
import type { Run } from '../../run/run';
import { waitForTask } from '../../run/task';
import { targetOf } from './moves';
import { makingOf, wantedWorkflow } from './wantedWorkflow';

/** Converts typed data to plain JSON. */
const asPayload = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

export async function createOurs(run: Run): Promise<void> {
  const { workflow, statuses } = wantedWorkflow(makingOf(run), () => run.uuid());
  const payload = asPayload({ scope: { type: 'GLOBAL' }, statuses, workflows: [workflow] });
  await validated(run, 'create', payload);
  const ours = ({ description }: { readonly description?: string | undefined }): boolean =>
    description === workflow.description;
  const created = await createOnce(
    run,
    async () => named((await searchWorkflows(run.client, workflow.name)).filter(ours), workflow.name),
    async () => named(await createWorkflow(run.client, payload), workflow.name),
  );
  if (created === undefined) throw new WorkflowRefused([`Jira did not answer with ${workflow.name}`]);
  await run.saveObjects({ workflow: { id: created.id, adopted: false } });
}

/** Maximum number of updates after a conflict or a lost answer. */
const ROUNDS = 4;

/**
 * Replaces the whole workflow over its present version. The content is always the same. After a lost answer, the update
 * is simply repeated over the version that it may have written.
 */
export async function replaceOurs(run: Run, id: string, site: Pick<Site, 'moves'>): Promise<void> {
  const wanted = wantedWorkflow(makingOf(run), () => run.uuid());
  for (let round = 1; ; round += 1) {
    const live = await readWorkflow(run.client, id);
    if (live === undefined) throw new WorkflowRefused([`The workflow ${id} is gone`]);
    await run.saveObjects({ workflow: { id, adopted: false } });
    const payload = updatePayload(run, wanted, live, site);
    try {
      await validated(run, 'update', payload);
      await waitForTask(run, await updateWorkflow(run.client, payload));
      return;
    } catch (error) {
      const stale = error instanceof JiraFailure && error.status === 409;
      if (round === ROUNDS || !(stale || outcomeIsOpen(error))) throw error;
      await run.pause(1000 * round);
    }
  }
}

interface Present {
  readonly id: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statuses: readonly LiveStatus[];
}

/**
 * The payload of an update, which must not contain the workflow's name. Statuses that leave the workflow get a target
 * for their issues.
 */
function updatePayload(run: Run, wanted: WorkflowPayload, live: Present, { moves }: Pick<Site, 'moves'>): Json {
  const leaving = live.statuses
    .filter(({ id }) => !wanted.statuses.some((status) => status['id'] === id))
    .map((status) => ({ status, reference: run.uuid() }));
  const referenceOf = (statusId: string | undefined): Json | undefined =>
    wanted.statuses.find((status) => status['id'] === statusId)?.['statusReference'];
  const first = wanted.statuses[0]?.['statusReference'];
  const { workflow } = wanted;
  return asPayload({
    statuses: [
      ...wanted.statuses,
      ...leaving.map(({ status, reference }) => ({
        statusReference: reference,
        id: status.id,
        name: status.name,
        statusCategory: status.category,
        description: status.description,
      })),
    ],
    workflows: [
      {
        ...workflow,
        name: undefined,
        id: live.id,
        version: live.version,
        statusMappings: [],
        defaultStatusMappings: leaving.map(({ status, reference }) => ({
          oldStatusReference: reference,
          newStatusReference: referenceOf(targetOf(run, moves, status.id)) ?? first,
        })),
      },
    ],
  });
}

async function validated(run: Run, kind: 'create' | 'update', payload: Json): Promise<void> {
  const problems = await validateWorkflow(run.client, kind, payload);
  if (problems.length > 0) throw new WorkflowRefused(problems);
}
