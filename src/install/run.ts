import type { JiraClient } from '../jira/client';
import { names, type Names } from '../jira/names';
import type { AppIdentity } from '../jira/site';
import type { Words } from '../procedure/words';
import type { InstalledObject, Installation, InstallationStore } from './installation';
import { objectId } from './siteIds';

/** What a step works with: Jira as the app, and the installation as it stands, saved at every change. */
export interface Run {
  readonly client: JiraClient;
  readonly app: AppIdentity;
  readonly words: Words;
  readonly names: Names;
  readonly now: () => Date;
  readonly uuid: () => string;
  /** Waits; milliseconds. */
  readonly pause: (duration: number) => Promise<void>;
  installation(): Installation;
  /** The id of an object that an earlier step installed. */
  id(key: string): string;
  /** Changes the installation and saves it before it answers: a run that is cut here goes on from here. */
  save(change: Partial<Installation>): Promise<void>;
  saveObjects(objects: Readonly<Record<string, InstalledObject>>): Promise<void>;
}

/** A step of the installation. It may be run again at any time: what is there already it leaves alone. */
export interface Step {
  readonly key: string;
  run(run: Run): Promise<void>;
}

export type RunSetting = Pick<Run, 'client' | 'app' | 'words' | 'now' | 'uuid' | 'pause'>;

export function startRun(installation: Installation, store: InstallationStore, setting: RunSetting): Run {
  let current = installation;
  const save = async (change: Partial<Installation>): Promise<void> => {
    current = { ...current, ...change };
    await store.write(current);
  };
  return {
    ...setting,
    names: names(setting.words, installation.projectKey),
    installation: () => current,
    id: (key) => objectId(current, key),
    save,
    saveObjects: (objects) => save({ objects: { ...current.objects, ...objects } }),
  };
}
