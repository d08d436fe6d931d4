import { kvs } from '@forge/kvs';
import type { Evidence } from '../../procedure/evidence';

/** Where it is kept what was bound: nobody but the app can write there. One entry for each round of an issue. */
export interface EvidenceStore {
  /** Undefined for a round that was not bound, or was bound by a version of the app that did not tell files apart. */
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
