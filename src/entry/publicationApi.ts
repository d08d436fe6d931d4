import type { DocumentData } from '../procedure/document/data';
import type { DocumentStep } from '../procedure/document/document';
import type { Change, PublicationStatus, VersionSummary } from '../procedure/publication/publication';
import type { Settings } from '../procedure/settings';
import type { Answer } from './adminApi';

/**
 * What the pages with the versions of the document and their resolver say to each other. Functions:
 * `publication` {projectId} -> PublicationView, `publish` {projectId, hash} -> PublicationView,
 * `version` {projectId, version} -> VersionView, `compare` {projectId, from, to} -> Change[]. All of them answer
 * `Answer`, refuse who may not see the project, and only the head of systems may publish.
 */
export type { Answer };

export interface PublicationView extends PublicationStatus {
  /** The newest first. */
  readonly versions: readonly VersionSummary[];
  /** SHA-256 of what would be published. */
  readonly hash: string;
  readonly data: DocumentData;
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  /** Whether the reader holds the role that publishes. */
  readonly mayPublish: boolean;
}

export interface VersionView extends VersionSummary {
  readonly data: DocumentData;
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  /** In the reader's language. */
  readonly steps: readonly DocumentStep[];
}

/** `present`: the values in force, which may not be published yet. */
export type Side = number | 'present';

export type Comparison = readonly Change[];
