import type { JiraClient } from '../../jira/client';
import { names } from '../../jira/names';
import { retryingClient } from '../../jira/retryingClient';
import type { AppIdentity } from '../../jira/appIdentity';
import { WORDS } from '../../procedure/languages';
import type { Installation, InstallationStore } from '../model/installation';
import { objectId } from '../model/siteIds';
import { Cancelled, HandOver, type Run } from './run';

/** The surroundings that the starter of a run supplies. */
export interface RunSetting {
  /** Jira as the app. */
  readonly client: JiraClient;
  readonly app: AppIdentity;
  now(): Date;
  uuid(): string;
  /** Waits for a number of milliseconds. */
  pause(duration: number): Promise<void>;
  /** From 0 to 1, for jitter. */
  random(): number;
  /** Instant at which another event takes over, because a function's time is limited; epoch milliseconds. */
  readonly deadline: number;
  isCancelled(projectId: string): Promise<boolean>;
}

/** A run over an installation, which it saves at every change. */
export function startRun(installation: Installation, store: InstallationStore, setting: RunSetting): Run {
  let current = installation;
  const words = WORDS[installation.request.settings.language];
  const save = async (change: Partial<Installation>): Promise<void> => {
    current = { ...current, ...change, touchedAt: setting.now().toISOString() };
    await store.write(current);
  };
  const pause = async (duration: number): Promise<void> => {
    // The next event takes over a wait that is longer than the remaining time.
    if (setting.now().getTime() + duration > setting.deadline) throw new HandOver();
    await setting.pause(duration);
  };
  const waiting = { now: () => setting.now(), pause, random: () => setting.random() };
  return {
    client: retryingClient(setting.client, waiting),
    app: setting.app,
    words,
    names: names(words, installation.projectKey),
    now: () => setting.now(),
    uuid: () => setting.uuid(),
    pause,
    installation: () => current,
    list: () => store.list(),
    id: (key) => objectId(current, key),
    save,
    saveObjects: (objects) => save({ objects: { ...current.objects, ...objects } }),
    forget: (keys) =>
      save({ objects: Object.fromEntries(Object.entries(current.objects).filter(([key]) => !keys.includes(key))) }),
    advance: async (done = 1) => {
      const { progress } = current;
      // Saved with the next change. The count alone is not worth a write.
      current = { ...current, progress: { ...progress, done: progress.done + done } };
      if (await setting.isCancelled(current.projectId)) throw new Cancelled();
      if (setting.now().getTime() > setting.deadline) throw new HandOver();
    },
  };
}
