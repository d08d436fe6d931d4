import { createHash } from 'node:crypto';
import type { JiraClient } from '../../jira/client';
import { attachmentBytes } from '../../jira/rest/attachments';
import type { BoundScript } from '../../procedure/evidence';
import { ContentCut, TakesLonger } from './failures';

/** When long work has to stop, by the given clock; epoch milliseconds. */
export interface Patience {
  readonly now: () => Date;
  readonly until: number;
}

/**
 * Bytes that are asked for at a time. The answers of `requestJira` have no `body` to read from (read in @forge/api 8.3):
 * a file is streamed by asking for one part after the other, and no more of it is held than this.
 */
const PART = 4 * 1024 * 1024;

/**
 * The checksum of an attachment, worked out as its bytes come in.
 * @throws ContentCut, TakesLonger
 */
export async function sha256Of(
  client: JiraClient,
  { id, size }: Pick<BoundScript, 'id' | 'size'>,
  { now, until }: Patience,
): Promise<string> {
  const hash = createHash('sha256');
  let received = 0;
  while (received < size) {
    if (now().getTime() > until) throw new TakesLonger(id);
    const { whole, bytes } = await attachmentBytes(client, id, received, Math.min(PART, size - received));
    // Whoever answers with the whole file to a request for its middle has not been asked for that.
    if (bytes.length === 0 || (whole && received > 0)) throw new ContentCut(id, size, received);
    hash.update(bytes);
    received += bytes.length;
  }
  if (received !== size) throw new ContentCut(id, size, received);
  return hash.digest('hex');
}

/** One checksum over all that was bound: whoever approves, approves exactly this. The order of the files does not matter. */
export function digestOf(scripts: readonly BoundScript[]): string {
  const rows = [...scripts]
    .sort((one, other) => one.id - other.id)
    .map(({ id, filename, size, authorAccountId, sha256 }) => [id, filename, size, authorAccountId, sha256]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
