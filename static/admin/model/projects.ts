import type { InstallationView, ProjectView } from '../../../src/entry/adminApi';
import { isAmiss } from './deviations';

/** How a project stands with the procedure. `unavailable`: it cannot be installed there. */
export type ProjectState = 'unavailable' | 'none' | 'running' | 'installed' | 'failed';

export function stateOf({ classic, installation }: ProjectView): ProjectState {
  if (!classic) return 'unavailable';
  switch (installation?.state) {
    case undefined:
    case 'removed':
      return 'none';
    case 'queued':
    case 'running':
    case 'paused':
      return 'running';
    case 'installed':
      return 'installed';
    case 'cancelled':
    case 'failed':
      return 'failed';
  }
}

/** The same in more detail, as a list names it. */
export type Standing = 'none' | 'running' | 'removing' | 'paused' | 'installed' | 'differs' | 'cancelled' | 'failed';

export function standingOf({ installation, check }: ProjectView): Standing {
  if (installation === null || installation.state === 'removed') return 'none';
  const { state, task } = installation;
  if (state === 'installed') return check !== null && isAmiss(check) ? 'differs' : 'installed';
  if (state === 'queued' || state === 'running') return task === 'remove' ? 'removing' : 'running';
  return state;
}

/** The parts of a project's administration. */
export type Tab = 'state' | 'settings' | 'people' | 'versions' | 'removal';

/** Which of them there are: none where only one thing is to be seen anyhow. */
export function tabsOf(project: ProjectView): readonly Tab[] {
  const state = stateOf(project);
  if (state === 'running' || state === 'none' || state === 'unavailable') return [];
  return project.installation?.inForce === true
    ? ['state', 'settings', 'people', 'versions', 'removal']
    : ['state', 'removal'];
}

/** Whether what has just been installed is still being read back: that follows by itself. */
export function isBeingChecked({ installation, check }: ProjectView): boolean {
  if (installation?.state !== 'installed' || installation.finishedAt === null) return false;
  return check === null || Date.parse(check.at) < Date.parse(installation.finishedAt);
}

/** Longer than a run may be silent; the resolver starts it again from then on. Milliseconds. */
const SILENCE = 16 * 60_000;

/** Whether a run has not given any sign for so long that it must have been cut off. @param now epoch milliseconds */
export function isStalled({ state, touchedAt, resumeAt }: InstallationView, now: number): boolean {
  if (state !== 'queued' && state !== 'running' && state !== 'paused') return false;
  const last = state === 'paused' && resumeAt !== null ? resumeAt : touchedAt;
  return now - Date.parse(last) > SILENCE;
}

/** From how many projects on the list offers to find one. */
export const MANY = 8;

/**
 * Projects whose name or key contains a text, capitals and accents not counted. Those that can take the procedure come
 * first; otherwise the order stays.
 */
export function findProjects(projects: readonly ProjectView[], text: string): readonly ProjectView[] {
  const wanted = folded(text.trim());
  const found = projects.filter(({ name, key }) => folded(name).includes(wanted) || folded(key).includes(wanted));
  return found.toSorted((a, b) => Number(b.classic) - Number(a.classic));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The only project where the procedure can be installed, which then needs no choosing; `null` where there are more. */
export function onlyChoice(projects: readonly ProjectView[]): ProjectView | null {
  const possible = projects.filter(({ classic }) => classic);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** The list with one of its projects brought up to date. */
export function withProject(projects: readonly ProjectView[], changed: ProjectView): readonly ProjectView[] {
  return projects.map((project) => (project.id === changed.id ? changed : project));
}
