import { kvs, WhereConditions } from '@forge/kvs';
import type { Installation, InstallationStore } from './installation';

const PREFIX = 'installation:';
const key = (projectId: string): string => `${PREFIX}${projectId}`;

/** Installations in the app's own storage, one entry a project. */
export const installationStore: InstallationStore = {
  read: (projectId) => kvs.get<Installation>(key(projectId)),
  write: async (installation) => {
    await kvs.set(key(installation.projectId), installation);
  },
};

/** Ids of the projects that have an installation. A query gives up to 100 at once (documented). */
export async function installedProjectIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    ids.push(...results.map((result) => result.key.slice(PREFIX.length)).filter((id) => /^\d+$/.test(id)));
    cursor = nextCursor;
  } while (cursor !== undefined && cursor !== '');
  return ids;
}
