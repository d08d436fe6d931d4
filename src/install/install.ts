import { WORDS } from '../procedure/languages';
import type { Installation, InstallationStore } from './installation';
import { problemText } from './problem';
import { startRun, type RunSetting } from './run';
import { STEPS } from './steps';

/** The state of an installation that has been asked for and not begun. */
export function queued(
  request: Pick<Installation, 'projectId' | 'projectKey' | 'siteUrl' | 'settings' | 'members' | 'startedBy'>,
  before: Installation | undefined,
  now: Date,
): Installation {
  return {
    ...request,
    state: 'queued',
    startedAt: now.toISOString(),
    finishedAt: null,
    progress: { step: STEPS[0]?.key ?? '', done: 0, total: STEPS.length },
    problem: null,
    objects: before?.objects ?? {},
    previous: before?.previous ?? {},
  };
}

/**
 * Runs every step in order. It can be called again after any interruption: what is there is left alone. An expected
 * failure ends it with a `problem`; a bug too, and is thrown besides, so that it is logged once.
 */
export async function install(
  projectId: string,
  store: InstallationStore,
  setting: Omit<RunSetting, 'words'>,
): Promise<Installation | undefined> {
  const installation = await store.read(projectId);
  if (installation === undefined) return undefined;
  const words = WORDS[installation.settings.language];
  const run = startRun(installation, store, { ...setting, words });
  try {
    for (const [done, step] of STEPS.entries()) {
      await run.save({ state: 'installing', problem: null, progress: { step: step.key, done, total: STEPS.length } });
      await step.run(run);
    }
    const progress = { step: STEPS.at(-1)?.key ?? '', done: STEPS.length, total: STEPS.length };
    await run.save({ state: 'installed', progress, finishedAt: run.now().toISOString() });
  } catch (error) {
    const problem = problemText(error, words);
    await run.save({ state: 'failed', problem: problem ?? words.problems.bug, finishedAt: run.now().toISOString() });
    if (problem === null) throw error;
  }
  return run.installation();
}
