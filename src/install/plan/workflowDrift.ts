import type { LiveWorkflow } from '../../jira/workflow/liveWorkflow';
import { differingParts, normalHashes, normalWanted, normalWorkflow } from '../compare/normal/normal';
import type { PlanningContext } from '../model/planningContext';
import type { PlanReason } from '../model/plan';
import { calendarStart, wantedWorkflow } from '../parts/workflow/wantedWorkflow';

/**
 * The reason to write the workflow again. It compares the live and the wanted workflow with the one in force, part by
 * part. A part is the header or a transition. Returns null if it cannot tell, because nothing was in force or an object
 * is missing.
 */
export function whyRewritten(live: LiveWorkflow, context: PlanningContext): PlanReason | null {
  const { applied } = context.installation;
  if (applied === null) return null;
  const making = { ...context, now: calendarStart(context.installation, context.now) };
  const wanted = normalHashes(normalWanted(wantedWorkflow(making, () => crypto.randomUUID())));
  const drifted = differingParts(applied.hashes, normalHashes(normalWorkflow(live))).length;
  const settings = differingParts(applied.hashes, wanted).length;
  const facts = { drifted, settings };
  if (drifted > 0 && settings > 0) return { code: 'both', facts };
  if (drifted > 0) return { code: 'drifted', facts };
  return settings > 0 ? { code: 'settings', facts } : null;
}
