import type { JiraClient } from '../jira/client';
import type { Names } from '../jira/names';
import type { AppIdentity } from '../jira/site';
import { say, type Words } from '../procedure/words';
import type { Installation } from './installation';

/** What looking at a site and planning for it need: Jira as the app, what is wanted, and what is known so far. */
export interface Look {
  readonly client: JiraClient;
  readonly app: AppIdentity;
  readonly words: Words;
  readonly names: Names;
  readonly now: Date;
  readonly installation: Installation;
  /**
   * `thorough` reads the fields of every screen. `quick` only those of screens with system fields, and trusts Jira's
   * count of screens for the rest: enough to know that nothing is left to do, in half the calls.
   */
  readonly depth: 'quick' | 'thorough';
}

/** A field that was moved from one of our screens to another leaves Jira's counts as they were: a repair reads them all. */
export const depthOf = ({ thorough = false }: Installation): Look['depth'] => (thorough ? 'thorough' : 'quick');

/** What is found under a name of ours. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
}

/** The mark in the description of what we create, so that a run that was cut off finds it again. */
export function marked({ words }: Pick<Look, 'words'>, description = ''): string {
  const mark = words.installed.description;
  return description === '' ? mark : say('{description} {mark}', { description, mark });
}

export function hasMark({ words }: Pick<Look, 'words'>, { description }: Candidate): boolean {
  return description?.includes(words.installed.description) === true;
}

/** The id that an earlier run has left for a key. */
export function knownId({ installation }: Pick<Look, 'installation'>, key: string): string | undefined {
  return installation.objects[key]?.id;
}

/** The one of exactly this name, in whatever letters. */
export function named<T extends { readonly name: string }>(items: readonly T[], name: string): T | undefined {
  return items.find((item) => item.name.toLowerCase() === name.toLowerCase());
}
