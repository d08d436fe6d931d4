import { kvs } from '@forge/kvs';
import type { Installation } from '../install/model/installation';

const key = (projectId: string): string => `effects-since:${projectId}`;

/**
 * Instant since which this ledger keeps effects of a project; epoch milliseconds. It is the instant of the first
 * successful run. It is stored beside the ledger. If the app loses its data, it therefore does not repeat earlier
 * effects.
 */
export async function effectsSince({ projectId, applied, startedAt }: Installation): Promise<number> {
  const kept = await kvs.get<number>(key(projectId));
  if (kept !== undefined) return kept;
  if (applied === null) return Date.parse(startedAt);
  const since = Date.parse(applied.at);
  await kvs.set(key(projectId), since);
  return since;
}
