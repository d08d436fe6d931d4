import type { Look } from '../look';
import type { Run } from './run';

/** What a run looks at the site with. */
export function lookOf(run: Run, depth: Look['depth'] = 'quick'): Look {
  const { client, app, words, names } = run;
  return { client, app, words, names, now: run.now(), installation: run.installation(), depth };
}
