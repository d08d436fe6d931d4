import type { EvidenceStore } from '../../src/effects/evidence/store';
import type { Evidence } from '../../src/procedure/evidence';

/** The app's storage for evidence, in a map. */
export function evidenceInMemory(): EvidenceStore & { readonly kept: Map<string, Evidence> } {
  const kept = new Map<string, Evidence>();
  return {
    kept,
    read: (issueId) => Promise.resolve(structuredClone(kept.get(issueId))),
    write: (issueId, evidence) => {
      kept.set(issueId, structuredClone(evidence));
      return Promise.resolve();
    },
  };
}
