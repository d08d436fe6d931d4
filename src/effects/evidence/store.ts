import { kvs } from '@forge/kvs';
import type { Evidence } from '../../procedure/evidence';

/** Storage of the evidence, one entry per round of an issue. Only the app can write to it. */
export interface EvidenceStore {
  /**
   * Returns undefined if the round is not bound. The same holds for evidence of a version that did not distinguish
   * files.
   */
  read(issueId: string, round: string): Promise<Evidence | undefined>;
  write(issueId: string, evidence: Evidence): Promise<void>;
}

const key = (issueId: string, round: string): string => `evidence:${issueId}:${round}`;

/** The app's own storage. */
export const evidenceStore: EvidenceStore = {
  read: async (issueId, round) => {
    const kept = await kvs.get<Partial<Evidence>>(key(issueId, round));
    return kept?.workers === undefined ? undefined : (kept as Evidence);
  },
  write: async (issueId, evidence) => {
    await kvs.set(key(issueId, evidence.round), evidence);
  },
};
