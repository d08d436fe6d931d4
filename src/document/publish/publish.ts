import { createHash } from 'node:crypto';
import { canonicalJson } from '../../procedure/canonicalJson';
import { summaryOf, type PublishedVersion } from '../versions/version';
import type { Snapshot } from '../versions/snapshot';
import type { PublicationIndex, PublicationStore } from './store';

export interface Publishing {
  readonly projectId: string;
  readonly snapshot: Snapshot;
  /** Account id. */
  readonly by: string;
  readonly now: Date;
}

/** `unchanged`: the latest version is equal. `overtaken`: another person published at the same moment. */
export type Published =
  | { readonly ok: true; readonly index: PublicationIndex }
  | { readonly ok: false; readonly because: 'unchanged' | 'overtaken' };

/**
 * Publishes a snapshot as the next version. It writes the version before the index, and only if that version does not
 * exist. If two people publish at once, the second gets `overtaken`. If an earlier version is missing in the index, it
 * adds it.
 */
export async function publishVersion(
  { projectId, snapshot, by, now }: Publishing,
  store: PublicationStore,
): Promise<Published> {
  const index = await store.index(projectId);
  const hash = hashOf(snapshot);
  if (index.latest?.hash === hash) return { ok: false, because: 'unchanged' };
  const next = index.versions.length + 1;
  const version: PublishedVersion = { version: next, at: now.toISOString(), by, hash, snapshot };
  if (await store.add(projectId, version)) return { ok: true, index: await record(projectId, index, version, store) };
  const other = await store.version(projectId, next);
  const present = await store.index(projectId);
  if (other !== null && present.versions.length < next) await record(projectId, present, other, store);
  return { ok: false, because: 'overtaken' };
}

async function record(
  projectId: string,
  { versions }: PublicationIndex,
  latest: PublishedVersion,
  store: PublicationStore,
): Promise<PublicationIndex> {
  const index = { versions: [...versions, summaryOf(latest)], latest };
  await store.writeIndex(projectId, index);
  return index;
}

/** SHA-256 of a snapshot in hexadecimal. Equal snapshots have equal hashes. */
export function hashOf(snapshot: Snapshot): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}
