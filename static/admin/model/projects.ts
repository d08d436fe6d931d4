import type { ProjectView } from '../../../src/entry/adminApi';

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
