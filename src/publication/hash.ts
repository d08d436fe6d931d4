import { createHash } from 'node:crypto';
import { canonicalJson, type Snapshot } from '../procedure/publication/snapshot';

/** SHA-256 of a snapshot in hexadecimal. Equal snapshots have equal hashes. */
export function hashOf(snapshot: Snapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}
