import { kvs } from '@forge/kvs';
import { createIfAbsent } from '../../storage/createIfAbsent';
import type { PublishedVersion, VersionSummary } from '../versions/version';

/** A summary of every version of a project, and the latest version in full. A page needs only this reading. */
export interface PublicationIndex {
  readonly versions: readonly VersionSummary[];
  readonly latest: PublishedVersion | null;
}

/** Storage of versions. A stored version is never changed. */
export interface PublicationStore {
  index(projectId: string): Promise<PublicationIndex>;
  version(projectId: string, version: number): Promise<PublishedVersion | null>;
  /** Returns false if that version already exists. */
  add(projectId: string, version: PublishedVersion): Promise<boolean>;
  writeIndex(projectId: string, index: PublicationIndex): Promise<void>;
}

const indexKey = (projectId: string): string => `publication:${projectId}`;
const versionKey = (projectId: string, version: number): string => `publication:${projectId}:${String(version)}`;

/** Versions in the app's own storage. The index holds the newest version, about 25 kB, and 200 bytes for each one. */
export const publicationStore: PublicationStore = {
  index: async (projectId) => (await kvs.get<PublicationIndex>(indexKey(projectId))) ?? { versions: [], latest: null },
  version: async (projectId, version) => (await kvs.get<PublishedVersion>(versionKey(projectId, version))) ?? null,
  add: (projectId, version) => createIfAbsent(versionKey(projectId, version.version), version),
  writeIndex: async (projectId, index) => {
    await kvs.set(indexKey(projectId), index);
  },
};
