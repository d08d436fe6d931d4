import { kvs } from '@forge/kvs';
import { listByPrefix } from '../storage/listByPrefix';
import type { Installation, InstallationStore } from './model/installation';

const PREFIX = 'installation:';

const key = (projectId: string): string => `${PREFIX}${projectId}`;

/** Installations in the app's own storage, one entry per project. */
export const installationStore: InstallationStore = {
  read: (projectId) => kvs.get<Installation>(key(projectId)),
  write: async (installation) => {
    await kvs.set(key(installation.projectId), installation);
  },
  list: listInstallations,
};

/** Returns every installation, in any state. */
export async function listInstallations(): Promise<readonly Installation[]> {
  return (await listByPrefix<Installation>(PREFIX)).map(([, installation]) => installation);
}

const cancelKey = (projectId: string): string => `installation-cancel:${projectId}`;

/** Asks a run to stop. The request is stored apart from the installation, which the run writes all the time. */
export async function askToCancel(projectId: string): Promise<void> {
  await kvs.set(cancelKey(projectId), true);
}

export async function isAskedToCancel(projectId: string): Promise<boolean> {
  return (await kvs.get<boolean>(cancelKey(projectId))) === true;
}

export async function forgetToCancel(projectId: string): Promise<void> {
  await kvs.delete(cancelKey(projectId));
}
