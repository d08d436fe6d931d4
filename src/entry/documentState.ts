import { knownSiteIds } from '../install/model/siteIds';
import type { Installation } from '../install/model/installation';
import { installationStore } from '../install/store';
import type { SiteIds } from '../jira/site';
import { mergedData, type DocumentData } from '../document/content/data';
import { contentsOf } from '../document/versions/contents';
import { publicationStatus, summaryOf, type PublicationStatus } from '../document/versions/version';
import { snapshotOf } from '../document/versions/snapshot';
import { appliedSettings } from '../install/model/appliedSettings';
import { DEFAULT_SETTINGS, type Settings } from '../procedure/settings';
import type { PublicationIndex } from '../document/publish/store';
import { publicationStore } from '../document/publish/store';

/** The app's own data of a project's document, without a call to Jira. */
export interface DocumentState {
  readonly installation: Installation | null;
  /** `null` if nothing is installed, or the installation is incomplete. */
  readonly ids: SiteIds | null;
  readonly settings: Settings;
  /** The document data of the page, completed from the settings. */
  readonly data: DocumentData;
  readonly index: PublicationIndex;
  readonly publication: PublicationStatus | null;
}

const NOTHING: PublicationIndex = { versions: [], latest: null };

/**
 * The document of a project with the settings of its installation. The app reads them from its own storage, and not as
 * the reader. The page is for people without access to Jira, and its author means to show the values in force.
 * @param projectId empty for none
 */
export async function documentState(projectId: string, given: DocumentData): Promise<DocumentState> {
  const [installation, index] =
    projectId === ''
      ? [undefined, NOTHING]
      : await Promise.all([installationStore.read(projectId), publicationStore.index(projectId)]);
  const ids = knownSiteIds(installation);
  // Remains of a removed installation are not in force.
  const settings = appliedSettings(ids === null ? undefined : installation);
  return {
    installation: installation ?? null,
    ids,
    settings,
    data: mergedData(given, settings.document),
    index,
    publication: ids === null ? null : publicationStatus(snapshotOf(settings), index.latest),
  };
}

/** The parts of a project that a document shows. */
export interface ShownDocument extends Pick<DocumentState, 'data' | 'publication'> {
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
}

/**
 * The document for a person who may not see the project, or for an export, which has no reader. It shows the published
 * version, and no later settings. Without a published version it shows the page's own data.
 */
export function publishedDocument({ ids, index: { latest } }: DocumentState, given: DocumentData): ShownDocument {
  const { effortThresholdHours, cutOff, document } = DEFAULT_SETTINGS;
  if (latest === null || ids === null)
    return {
      settings: { effortThresholdHours, cutOff },
      data: mergedData(given, document),
      publication: ids === null ? null : { status: 'draft', latest: null, changes: [] },
    };
  const { settings, data } = contentsOf(latest.snapshot, 'es');
  return {
    settings,
    data: mergedData(given, data),
    publication: { status: 'final', latest: summaryOf(latest), changes: [] },
  };
}
