import type { JiraClient } from '../../jira/client';
import type { Names } from '../../jira/names';
import type { AppIdentity } from '../../jira/appIdentity';
import { say, type Words } from '../../procedure/words';
import type { Installation } from './installation';

/** The inputs to read a site and plan for it: Jira as the app, the wanted state, and the known state. */
export interface PlanningContext {
  readonly client: JiraClient;
  readonly app: AppIdentity;
  readonly words: Words;
  readonly names: Names;
  readonly now: Date;
  readonly installation: Installation;
  /**
   * `thorough` reads the fields of every screen. `quick` reads only screens with system fields, and trusts Jira's count
   * of screens for the rest. That is enough to see that nothing is left to do, with half the calls.
   */
  readonly depth: 'quick' | 'thorough';
}

/** A repair reads all screens. A field moved between two of them does not change Jira's counts. */
export const depthOf = ({ thorough = false }: Installation): PlanningContext['depth'] =>
  thorough ? 'thorough' : 'quick';

/** A thing found under a name of the app. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
}

/** Adds the app's mark to the description of a new thing. After an interruption, a later run recognises it. */
export function marked({ words }: Pick<PlanningContext, 'words'>, description = ''): string {
  const mark = words.installed.description;
  return description === '' ? mark : say('{description} {mark}', { description, mark });
}

export function hasMark({ words }: Pick<PlanningContext, 'words'>, { description }: Candidate): boolean {
  return description?.includes(words.installed.description) === true;
}

/** The id that an earlier run saved for a key. */
export function knownId({ installation }: Pick<PlanningContext, 'installation'>, key: string): string | undefined {
  return installation.objects[key]?.id;
}

/** The item with this name, regardless of case. */
export function named<T extends { readonly name: string }>(items: readonly T[], name: string): T | undefined {
  return items.find((item) => item.name.toLowerCase() === name.toLowerCase());
}
