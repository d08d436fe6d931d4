import { kvs } from '@forge/kvs';
import type { Installation, InstallationStore } from './installation';

const key = (projectId: string): string => `installation:${projectId}`;

/** Installations in the app's own storage, one entry a project. */
export const installationStore: InstallationStore = {
  read: (projectId) => kvs.get<Installation>(key(projectId)),
  write: async (installation) => {
    await kvs.set(key(installation.projectId), installation);
  },
};
