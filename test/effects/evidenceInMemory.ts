import type { EvidenceStore } from '../../src/effects/evidence/store';
import type { ExceptionStore, RecordedException } from '../../src/effects/exception/store';
import type { Evidence } from '../../src/procedure/evidence';

export interface EvidenceInMemory extends EvidenceStore {
  /** By issue and round. */
  readonly kept: Map<string, Evidence>;
}

/** The app's storage for evidence, in a map. */
export function evidenceInMemory(): EvidenceInMemory {
  const kept = new Map<string, Evidence>();
  return {
    kept,
    read: (issueId, round) => Promise.resolve(structuredClone(kept.get(`${issueId}:${round}`))),
    write: (issueId, evidence) => {
      kept.set(`${issueId}:${evidence.round}`, structuredClone(evidence));
      return Promise.resolve();
    },
  };
}

export interface ExceptionsInMemory extends ExceptionStore {
  /** By issue and approval. */
  readonly kept: Map<string, RecordedException>;
}

/** The app's storage for exceptions, in a map. */
export function exceptionsInMemory(): ExceptionsInMemory {
  const kept = new Map<string, RecordedException>();
  return {
    kept,
    read: (issueId, approval) => Promise.resolve(structuredClone(kept.get(`${issueId}:${approval}`))),
    write: (issueId, approval, exception) => {
      kept.set(`${issueId}:${approval}`, structuredClone(exception));
      return Promise.resolve();
    },
  };
}
