import { conflictsOf, workOf, type Plan, type PlanItem } from '../model/plan';
import { calendarStart } from '../parts/workflow/wantedWorkflow';
import type { Run } from '../run/run';
import { digestOf } from './digest';

/** The site has changed since the administrator agreed to the plan. Nothing was written. */
export class PlanChanged extends Error {
  constructor() {
    super('The plan has changed');
    this.name = 'PlanChanged';
  }
}

/** The plan has conflicts to settle first. Nothing was written. */
export class InConflict extends Error {
  constructor(readonly items: readonly PlanItem[]) {
    super(items.map(({ key }) => key).join(', '));
    this.name = 'InConflict';
  }
}

/** Checks that the plan is the agreed one before anything is written on the site. */
export async function begin(run: Run, plan: Plan): Promise<void> {
  const { agreed, task, progress, calendarFrom } = run.installation();
  const conflicts = conflictsOf(plan);
  if (conflicts.length > 0) throw new InConflict(conflicts);
  if (agreed !== null && agreed !== digestOf(plan, task, run.installation())) throw new PlanChanged();
  // The administrator may have cancelled the run while it was queued or reading the site.
  await run.advance(0);
  await run.save({
    agreed: null,
    calendarFrom: calendarStart({ calendarFrom }, run.now()).toISOString(),
    progress: { ...progress, total: progress.done + workOf(plan).length },
  });
}
