import { workOf } from '../model/plan';
import { seeSite } from '../parts/seeSite';
import { begin } from '../plan/begin';
import { lookOf } from '../run/look';
import type { Run } from '../run/run';
import { goBack } from './back';
import { deleteItem } from './deleteItem';
import { describeItem } from './kept';
import { seeLeaving } from './leaving';
import { planRemoval } from './planRemoval';

/** Removes the procedure from a project. It restores the earlier schemes, then deletes the app's unused things. */
export async function remove(run: Run): Promise<void> {
  const look = lookOf(run);
  const site = await seeSite(look);
  const leaving = await seeLeaving(look, site, () => run.list());
  const plan = planRemoval(site, leaving, run.installation().fieldsAfter, look);
  await begin(run, plan);
  const kept = plan.items.filter(({ action }) => action === 'keep').map((item) => describeItem(item, run.words));
  for (const item of workOf(plan)) {
    await run.save({ progress: { ...run.installation().progress, step: item.kind } });
    if (item.action === 'delete') kept.push(...(await deleteItem(run, item)));
    else await goBack(run, item, leaving);
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
