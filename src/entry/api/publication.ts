import type { DocumentData } from '../../document/content/data';
import type { DocumentStep } from '../../document/content/supportDocument';
import type { Change, PublicationStatus, VersionSummary } from '../../document/versions/version';
import type { Settings } from '../../procedure/settings';

/**
 * Types of the interface between the pages with the document's versions and their resolver. Functions: `publication`
 * {projectId} -> PublicationView, `publish` {projectId, hash} -> PublicationView, `version` {projectId, version} ->
 * VersionView, `compare` {projectId, from, to} -> Change[]. All of them answer `Answer` and refuse people who may not
 * see the project. Only the head of systems may publish.
 */

export interface PublicationView extends PublicationStatus {
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
  /** SHA-256 of the snapshot to publish. */
  readonly hash: string;
  readonly data: DocumentData;
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  /** True if the reader holds the role that publishes. */
  readonly mayPublish: boolean;
}

export interface VersionView extends VersionSummary {
  readonly data: DocumentData;
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  /** In the reader's language. */
  readonly steps: readonly DocumentStep[];
}

/** `present`: the values in force, published or not. */
export type Side = number | 'present';

export type Comparison = readonly Change[];
