import { kvs } from '@forge/kvs';
import type { ExceptionFact } from '../../procedure/exception';

/** A recorded exception, and the changelog entries that prove it. */
export interface RecordedException {
  readonly fact: ExceptionFact;
  readonly asked: string;
  readonly granted: string | null;
}

/** Storage of exceptions, one entry per approval of an issue. Only the app can write to it. */
export interface ExceptionStore {
  read(issueId: string, approval: string): Promise<RecordedException | undefined>;
  write(issueId: string, approval: string, exception: RecordedException): Promise<void>;
}

const key = (issueId: string, approval: string): string => `exception:${issueId}:${approval}`;

/** The app's own storage. */
export const exceptionStore: ExceptionStore = {
  read: (issueId, approval) => kvs.get<RecordedException>(key(issueId, approval)),
  write: async (issueId, approval, exception) => {
    await kvs.set(key(issueId, approval), exception);
  },
};
