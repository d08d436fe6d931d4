import { depthOf, type Look } from '../model/look';
import type { Run } from './run';

/** The inputs that a run needs to look at the site. */
export function lookOf(run: Run): Look {
  const { client, app, words, names } = run;
  const installation = run.installation();
  const depth = depthOf(installation);
  return { client, app, words, names, now: run.now(), installation, depth };
}
