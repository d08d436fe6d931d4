import { depthOf, type PlanningContext } from '../model/planningContext';
import type { Run } from './run';

/** The inputs that a run needs to read the site and plan for it. */
export function planningContextOf(run: Run): PlanningContext {
  const { client, app, words, names } = run;
  const installation = run.installation();
  const depth = depthOf(installation);
  return { client, app, words, names, now: run.now(), installation, depth };
}
