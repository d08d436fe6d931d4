import type { Snapshot } from './snapshot';

/** A version published as FINAL, without its contents. */
export interface VersionSummary {
  /** 1, 2, 3… without gaps. */
  readonly version: number;
  /** ISO instant. */
  readonly at: string;
  /** Account id of the head of systems who published it. */
  readonly by: string;
  /** SHA-256 of the snapshot, in hexadecimal. */
  readonly hash: string;
}

export interface PublishedVersion extends VersionSummary {
  readonly snapshot: Snapshot;
}

/** A part that differs, with its canonical JSON on both sides; `null` if a side lacks the part. */
export interface Change {
  readonly part: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** BORRADOR if anything differs from the latest published version, or if there is none. */
export interface PublicationStatus {
  readonly status: 'draft' | 'final';
  readonly latest: VersionSummary | null;
  /** Changes since the latest version; empty if there is none. */
  readonly changes: readonly Change[];
}

/** The differences between two snapshots, in the order of their keys. */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((part) => {
    const change: Change = { part, before: before[part] ?? null, after: after[part] ?? null };
    return change.before === change.after ? [] : [change];
  });
}

export function publicationStatus(current: Snapshot, latest: PublishedVersion | null): PublicationStatus {
  if (latest === null) return { status: 'draft', latest: null, changes: [] };
  const changes = changesBetween(latest.snapshot, current);
  return { status: changes.length === 0 ? 'final' : 'draft', latest: summaryOf(latest), changes };
}

export function summaryOf({ version, at, by, hash }: VersionSummary): VersionSummary {
  return { version, at, by, hash };
}
