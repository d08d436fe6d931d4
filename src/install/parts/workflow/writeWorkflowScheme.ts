import { outcomeIsOpen } from '../../../jira/retryingClient';
import {
  createWorkflowScheme,
  readSchemeVersion,
  searchWorkflowSchemes,
  switchWorkflowScheme,
  updateIdleScheme,
  workflowSchemeOf,
  type TypeMapping,
  type WorkflowScheme,
} from '../../../jira/rest/workflowSchemes';
import { hasMark, marked, named, type Candidate } from '../../model/planningContext';
import type { PlanItem } from '../../model/plan';
import type { Site } from '../../model/site';
import { createOrAdopt } from '../../run/create';
import type { Run } from '../../run/run';
import { waitForTask } from '../../run/task';
import { giveWorkflow } from './activeScheme';
import { targetOf } from './moves';

const KEY = 'workflowScheme';

/**
 * Makes the project follow a scheme of the app. It is a copy of the present one in which the procedure's issue type has
 * its workflow.
 */
export async function schemeOurs(run: Run, item: PlanItem, site: Site): Promise<void> {
  const { current } = site.workflowScheme;
  const own = { [run.id('issueType')]: run.names.workflow };
  const content = {
    defaultWorkflow: current.defaultWorkflow ?? 'jira',
    issueTypeMappings: { ...current.issueTypeMappings, ...own },
  };
  // The project uses the app's scheme, but the issue type has another workflow in it. A person or a removal changed it.
  const mend = (id: string): Promise<void> => giveWorkflow(run, id, run.id('workflow'), mappingsOf(run, site.moves));
  if (item.action === 'change') {
    await mend(String(current.id));
    return;
  }
  const { previous, projectId } = run.installation();
  if (item.action === 'adopt' && item.id === String(current.id)) {
    await run.save({ previous: { ...previous, workflowScheme: saysTheDefault(run, current) ? null : GONE } });
    await mend(item.id);
    await run.saveObjects({ [KEY]: { id: item.id, adopted: false } });
    return;
  }
  const before = current.id === undefined ? null : String(current.id);
  await run.save({ previous: { ...previous, workflowScheme: before } });
  const { name } = item;
  const find = async (): Promise<Candidate | undefined> =>
    named(
      (await searchWorkflowSchemes(run.client, name)).filter((one) => hasMark(run, one)),
      name,
    );
  const description = marked(run);
  const create = (): Promise<string> => createWorkflowScheme(run.client, { name, description, ...content });
  const left = run.installation().objects[KEY];
  const isLeft = left !== undefined && (await isThere(run, left.id));
  const id = isLeft ? left.id : await createOrAdopt(run, item, create, find);
  // The scheme of an earlier run may contain outdated mappings of the project.
  await updateIdleScheme(run.client, id, content);
  await switchTo(run, projectId, id, site);
}

/** An id that no scheme has. It marks an earlier scheme of the project that is deleted and unknown. */
const GONE = '-1';

/** True if the scheme that a removal left stands for the default scheme, and not for a deleted one. */
function saysTheDefault(run: Run, { defaultWorkflow = 'jira', issueTypeMappings = {} }: WorkflowScheme): boolean {
  const others = Object.keys(issueTypeMappings).filter((type) => type !== run.id('issueType'));
  return defaultWorkflow === 'jira' && others.length === 0;
}

async function isThere(run: Run, id: string): Promise<boolean> {
  return (await readSchemeVersion(run.client, id)) !== undefined;
}

/**
 * Switches the project to a scheme. After a lost answer it reads the project's scheme: the switch happened completely
 * or not at all.
 */
async function switchTo(run: Run, projectId: string, schemeId: string, { moves }: Site): Promise<void> {
  for (let again = false; ; again = true) {
    try {
      const task = await switchWorkflowScheme(run.client, projectId, schemeId, mappingsOf(run, moves));
      await waitForTask(run, task?.id ?? null);
      return;
    } catch (error) {
      if (!outcomeIsOpen(error)) throw error;
      if (await follows(run, projectId, schemeId)) return;
      if (again) throw error;
    }
  }
}

/** Waits for a migration that may have begun. Returns true if the project then uses the scheme. */
async function follows(run: Run, projectId: string, schemeId: string): Promise<boolean> {
  for (const wait of [0, 1000, 3000, 9000]) {
    await run.pause(wait);
    if (String((await workflowSchemeOf(run.client, projectId)).id) === schemeId) return true;
  }
  return false;
}

export function mappingsOf(run: Pick<Run, 'id'>, moves: Site['moves']): readonly TypeMapping[] {
  const statusMappings = moves.flatMap(({ fromId }) => {
    const newStatusId = targetOf(run, moves, fromId);
    return newStatusId === undefined ? [] : [{ oldStatusId: fromId, newStatusId }];
  });
  return statusMappings.length === 0 ? [] : [{ issueTypeId: run.id('issueType'), statusMappings }];
}
