import { QuotaSpent } from '../../jira/retryingClient';
import type { Installation, InstallationStore } from '../model/installation';
import { remove } from '../removal/remove';
import { NotListedYet } from '../run/faults';
import { Cancelled, HandOver, type Run } from '../run/run';
import { startRun, type RunSetting } from '../run/startRun';
import { waitForAwaited } from '../run/task';
import { install } from './install';
import { problemText } from './problem';

/** The result of a run's turn. `again` holds the seconds until the next turn; `null` if there is none. */
export interface Turn {
  readonly installation: Installation;
  readonly again: number | null;
}

const WAITING: readonly Installation['state'][] = ['queued', 'running', 'paused'];

/**
 * Makes one turn of a run. It resumes after the last turn and continues to the end, to a pause, or until its time is
 * up. It may be repeated after any interruption. An expected failure ends the run with a `problem`. A bug does too, and
 * is also thrown, so that it is logged once.
 */
export async function execute(
  projectId: string,
  store: InstallationStore,
  setting: RunSetting,
): Promise<Turn | undefined> {
  const installation = await store.read(projectId);
  if (installation === undefined || !WAITING.includes(installation.state)) return undefined;
  const early = installation.resumeAt === null ? 0 : Date.parse(installation.resumeAt) - setting.now().getTime();
  if (installation.state === 'paused' && early > 0) return { installation, again: Math.ceil(early / 1000) };
  const run = startRun(installation, store, setting);
  try {
    await run.save({ state: 'running', problem: null, resumeAt: null });
    await waitForAwaited(run);
    await (installation.task === 'install' ? install(run) : remove(run));
    return { installation: run.installation(), again: null };
  } catch (error) {
    return { installation: await stop(run, error), again: waitAfter(error, setting.now()) };
  }
}

/** Seconds until the next turn; `null` if there is none. */
function waitAfter(error: unknown, now: Date): number | null {
  if (error instanceof HandOver) return 0;
  const until = error instanceof QuotaSpent || error instanceof NotListedYet ? error.until : null;
  return until === null ? null : Math.max(1, Math.ceil((until - now.getTime()) / 1000));
}

async function stop(run: Run, error: unknown): Promise<Installation> {
  const finishedAt = run.now().toISOString();
  if (error instanceof HandOver) await run.save({});
  else if (error instanceof QuotaSpent)
    await run.save({ state: 'paused', resumeAt: new Date(error.until).toISOString() });
  else if (error instanceof NotListedYet && error.until !== null) {
    const problem = problemText(error, run.words);
    await run.save({ state: 'paused', problem, resumeAt: new Date(error.until).toISOString() });
  } else if (error instanceof Cancelled) await run.save({ state: 'cancelled', finishedAt });
  else {
    const problem = problemText(error, run.words);
    await run.save({ state: 'failed', problem: problem ?? run.words.problems.bug, finishedAt });
    if (problem === null) throw error;
  }
  return run.installation();
}
