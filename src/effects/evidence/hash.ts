import { createHash } from 'node:crypto';
import type { JiraClient } from '../../jira/client';
import { attachmentBytes } from '../../jira/rest/attachments';
import type { BoundScript } from '../../procedure/evidence';
import { ContentCut, TakesLonger } from './failures';

/** Deadline of long work by the given clock; epoch milliseconds. */
export interface Deadline {
  readonly now: () => Date;
  readonly until: number;
}

/**
 * Bytes per request. The answers of `requestJira` have no `body` stream (read in @forge/api 8.3). The app therefore
 * requests a file in parts, and holds no more than one part in memory.
 */
const PART = 4 * 1024 * 1024;

/** Computes the checksum of an attachment part by part. */
export async function sha256Of(
  client: JiraClient,
  { id, size }: Pick<BoundScript, 'id' | 'size'>,
  { now, until }: Deadline,
): Promise<string> {
  const hash = createHash('sha256');
  let received = 0;
  while (received < size) {
    if (now().getTime() > until) throw new TakesLonger(id);
    const { whole, bytes } = await attachmentBytes(client, id, received, Math.min(PART, size - received));
    // A whole file as the answer to a request for its middle is an error.
    if (bytes.length === 0 || (whole && received > 0)) throw new ContentCut(id, size, received);
    hash.update(bytes);
    received += bytes.length;
  }
  if (received !== size) throw new ContentCut(id, size, received);
  return hash.digest('hex');
}

/** One checksum over all bound files. An approval covers exactly these. The order of the files does not matter. */
export function digestOf(scripts: readonly BoundScript[]): string {
  const rows = [...scripts]
    .sort((one, other) => one.id - other.id)
    .map(({ id, filename, size, authorAccountId, sha256 }) => [id, filename, size, authorAccountId, sha256]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
