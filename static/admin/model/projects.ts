import type { InstallationView, ProjectView } from '../../../src/entry/api/admin';
import { isAmiss } from './deviations';

/** State of a project. `unavailable`: the procedure cannot be installed there. */
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

/** State of a project in more detail, for the list. */
export type ShownState = 'none' | 'running' | 'removing' | 'paused' | 'installed' | 'differs' | 'cancelled' | 'failed';

export function shownStateOf({ installation, check }: ProjectView): ShownState {
  if (installation === null || installation.state === 'removed') return 'none';
  const { state, task } = installation;
  if (state === 'installed') return check !== null && isAmiss(check) ? 'differs' : 'installed';
  if (state === 'queued' || state === 'running') return task === 'remove' ? 'removing' : 'running';
  return state;
}

/** The parts of a project's administration. */
export type Tab = 'state' | 'settings' | 'people' | 'versions' | 'removal';

/** The tabs of a project; none if there is only one thing to show. */
export function tabsOf(project: ProjectView): readonly Tab[] {
  const state = stateOf(project);
  if (state === 'running' || state === 'none' || state === 'unavailable') return [];
  return project.installation?.inForce === true
    ? ['state', 'settings', 'people', 'versions', 'removal']
    : ['state', 'removal'];
}

/** True while the app still checks a finished installation. */
export function isBeingChecked({ installation, check }: ProjectView): boolean {
  if (installation?.state !== 'installed' || installation.finishedAt === null) return false;
  return check === null || Date.parse(check.at) < Date.parse(installation.finishedAt);
}

/** Maximum silence of a run; milliseconds. After that the resolver may start it again. */
const SILENCE = 16 * 60_000;

/**
 * True if a run has been silent for so long that it was interrupted.
 * @param now epoch milliseconds
 */
export function isStalled({ state, touchedAt, resumeAt }: InstallationView, now: number): boolean {
  if (state !== 'queued' && state !== 'running' && state !== 'paused') return false;
  const last = state === 'paused' && resumeAt !== null ? resumeAt : touchedAt;
  return now - Date.parse(last) > SILENCE;
}

/** Number of projects from which on the list has a search box. */
export const MANY = 8;

/**
 * Projects whose name or key contains a text, regardless of case and accents. Projects that can have the procedure come
 * first. Otherwise the order stays.
 */
export function findProjects(projects: readonly ProjectView[], text: string): readonly ProjectView[] {
  const wanted = folded(text.trim());
  const found = projects.filter(({ name, key }) => folded(name).includes(wanted) || folded(key).includes(wanted));
  return found.toSorted((a, b) => Number(b.classic) - Number(a.classic));
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The only project that can have the procedure; `null` if there are several or none. */
export function onlyChoice(projects: readonly ProjectView[]): ProjectView | null {
  const possible = projects.filter(({ classic }) => classic);
  return possible.length === 1 ? (possible[0] ?? null) : null;
}

/** The list with one project replaced by its new state. */
export function withProject(projects: readonly ProjectView[], changed: ProjectView): readonly ProjectView[] {
  return projects.map((project) => (project.id === changed.id ? changed : project));
}
