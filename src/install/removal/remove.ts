import { workOf } from '../model/plan';
import { seeSite } from '../parts/seeSite';
import { begin } from '../plan/begin';
import { planningContextOf } from '../run/planningContext';
import type { Run } from '../run/run';
import { restoreProject } from './restore';
import { deleteItem } from './deleteItem';
import { describeKeptItem } from './describeKeptItem';
import { readRemovalState } from './removalState';
import { planRemoval } from './planRemoval';

/** Removes the procedure from a project. It restores the earlier schemes, then deletes the app's unused things. */
export async function remove(run: Run): Promise<void> {
  const context = planningContextOf(run);
  const site = await seeSite(context);
  const leaving = await readRemovalState(context, site, () => run.list());
  const plan = planRemoval(site, leaving, run.installation().fieldsAfter, context);
  await begin(run, plan);
  const kept = plan.items.filter(({ action }) => action === 'keep').map((item) => describeKeptItem(item, run.words));
  for (const item of workOf(plan)) {
    await run.save({ progress: { ...run.installation().progress, step: item.kind } });
    if (item.action === 'delete') kept.push(...(await deleteItem(run, item)));
    else await restoreProject(run, item, leaving);
    await run.advance();
  }
  const { progress, kept: before } = run.installation();
  await run.save({
    ...{ state: 'removed', objects: {}, added: {}, previous: {}, applied: null, accepted: [], calendarFrom: null },
    kept: [...new Set([...before, ...kept])],
    finishedAt: run.now().toISOString(),
    progress: { ...progress, done: progress.total },
  });
}
