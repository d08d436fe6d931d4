import { seeSite } from '../../../install/parts/seeSite';
import { digestOf } from '../../../install/plan/digest';
import type { Installation } from '../../../install/model/installation';
import { readRemovalState } from '../../../install/removal/removalState';
import { planRemoval as planOf } from '../../../install/removal/planRemoval';
import { queued } from '../../../install/model/request';
import { forgetToCancel, installationStore } from '../../../install/store';
import type { Project } from '../../../jira/rest/projects';
import type { PlanView, ProjectView } from '../../api/admin';
import { queueRun } from '../../queues/install';
import type { Caller } from './caller';
import { AGREED, REMOVAL, requireKnown } from './payloads';
import { missingPermissions } from './permissions';
import { planningContext } from '../../planningContext';
import { refused } from './plans';
import { requireNoRun } from './requireNoRun';
import { installedIn } from './runs';
import { viewOf } from './views';

/** The plan of a removal. It writes nothing. */
export async function planRemoval(payload: unknown, caller: Caller): Promise<PlanView> {
  const { wanted } = await wantedOf(payload, caller);
  const context = planningContext(wanted);
  const missing = await missingPermissions(context.client, wanted);
  if (missing.length > 0) return refused('remove', missing);
  const site = await seeSite(context);
  const plan = planOf(
    site,
    await readRemovalState(context, site, () => installationStore.list()),
    wanted.fieldsAfter,
    context,
  );
  requireKnown({ decisions: {}, mappings: wanted.request.mappings }, plan, caller);
  const { items, moves } = plan;
  return { purpose: 'remove', digest: digestOf(plan, 'remove', wanted), items, moves, deviations: [] };
}

export async function remove(payload: unknown, caller: Caller): Promise<ProjectView> {
  const { project, wanted } = await wantedOf(payload, caller);
  const { digest } = AGREED.parse(payload);
  requireNoRun(wanted, project, caller.words);
  await installationStore.write(queued(wanted, 'remove', digest));
  await forgetToCancel(project.id);
  await queueRun(project.id);
  return viewOf(project, caller);
}

async function wantedOf(
  payload: unknown,
  caller: Caller,
): Promise<{ readonly project: Project; readonly wanted: Installation }> {
  const { fields, mappings } = REMOVAL.parse(payload);
  const { project, installation } = await installedIn(payload, caller);
  const startedAt = new Date().toISOString();
  const wanted: Installation = {
    ...installation,
    ...{ fieldsAfter: fields, startedAt, startedBy: caller.accountId, kept: [] },
    progress: { step: '', done: 0, total: 0 },
    request: { ...installation.request, mappings },
  };
  return { project, wanted };
}
