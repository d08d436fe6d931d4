import { kvs } from '@forge/kvs';
import type { Installation } from '../install/installation';

const key = (projectId: string): string => `effects-since:${projectId}`;

/**
 * Since when effects of a project are kept in this ledger; epoch milliseconds. An installation tells when it was last
 * brought up to date: the first of these instants is kept. It goes with the ledger, so that an app that comes back
 * without its data does not do again what happened before.
 */
export async function effectsSince({ projectId, applied, startedAt }: Installation): Promise<number> {
  const kept = await kvs.get<number>(key(projectId));
  if (kept !== undefined) return kept;
  if (applied === null) return Date.parse(startedAt);
  const since = Date.parse(applied.at);
  await kvs.set(key(projectId), since);
  return since;
}
