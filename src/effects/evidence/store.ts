import { kvs } from '@forge/kvs';
import type { Evidence } from '../../procedure/evidence';

/** Where it is kept what was bound: nobody but the app can write there. One entry for each round of an issue. */
export interface EvidenceStore {
  read(issueId: string, round: string): Promise<Evidence | undefined>;
  write(issueId: string, evidence: Evidence): Promise<void>;
}

const key = (issueId: string, round: string): string => `evidence:${issueId}:${round}`;

/** The app's own storage. */
export const evidenceStore: EvidenceStore = {
  read: (issueId, round) => kvs.get<Evidence>(key(issueId, round)),
  write: async (issueId, evidence) => {
    await kvs.set(key(issueId, evidence.round), evidence);
  },
};
