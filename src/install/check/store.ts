import { kvs } from '@forge/kvs';
import type { Check } from './check';

const key = (projectId: string): string => `installation-check:${projectId}`;

/** The newest check of each project, in the app's own storage. */
export const checks = {
  read: (projectId: string): Promise<Check | undefined> => kvs.get<Check>(key(projectId)),
  write: async (check: Check): Promise<void> => {
    await kvs.set(key(check.projectId), check);
  },
  forget: async (projectId: string): Promise<void> => {
    await kvs.delete(key(projectId));
  },
};
