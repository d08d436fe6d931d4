import { kvs } from '@forge/kvs';
import type { Evidence } from '../../procedure/evidence';

/** Where it is kept what was bound: nobody but the app can write there. One entry an issue, that of its newest round. */
export interface EvidenceStore {
  read(issueId: string): Promise<Evidence | undefined>;
  write(issueId: string, evidence: Evidence): Promise<void>;
}

const key = (issueId: string): string => `evidence:${issueId}`;

/** The app's own storage. */
export const evidenceStore: EvidenceStore = {
  read: (issueId) => kvs.get<Evidence>(key(issueId)),
  write: async (issueId, evidence) => {
    await kvs.set(key(issueId), evidence);
  },
};
