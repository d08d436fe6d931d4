import { invoke } from '@forge/bridge';
import type { MacroProject } from '../../../src/entry/api/macro';

/** The projects to choose from; `null` if the reading failed. */
export async function readProjects(): Promise<readonly MacroProject[] | null> {
  try {
    const answer: unknown = await invoke('projects', {});
    return Array.isArray(answer) ? (answer as readonly MacroProject[]) : null;
  } catch {
    return null;
  }
}
