import { kvs } from '@forge/kvs';
import type { ExceptionFact } from '../../procedure/exception';

/** What was recorded of an exception, and the entries of the changelog that it rests on. */
export interface RecordedException {
  readonly fact: ExceptionFact;
  readonly asked: string;
  readonly granted: string | null;
}

/** Where exceptions are kept: nobody but the app can write there. One entry for each approval of an issue. */
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
