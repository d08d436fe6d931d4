import type { Installation } from '../../install/installation';
import type { Project } from '../../jira/rest/projects';
import { say, type Words } from '../../procedure/words';
import { Refusal } from './caller';

/** A run that has not written anything for so long was cut off (a consumer may run 900 s): it may be started again. */
const PRESUMED_DEAD = 16 * 60_000;

/** Whether a run is under way, or is going to go on by itself. */
export function isUnderWay({ state, touchedAt, resumeAt }: Installation, now: number): boolean {
  if (state === 'paused') return now - Date.parse(resumeAt ?? touchedAt) < PRESUMED_DEAD;
  return (state === 'queued' || state === 'running') && now - Date.parse(touchedAt) < PRESUMED_DEAD;
}

/** Nobody starts a second run in a project. Throws `Refusal`. */
export function requireQuiet(installation: Installation | undefined, project: Project, words: Words): void {
  if (installation !== undefined && isUnderWay(installation, Date.now())) {
    throw new Refusal(say(words.problems.alreadyRunning, { project: project.key }));
  }
}
