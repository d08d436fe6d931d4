import { MissingObject, siteIds } from '../install/siteIds';
import type { Installation } from '../install/installation';
import { installationStore } from '../install/store';
import type { SiteIds } from '../jira/site';
import { mergedData, type DocumentData } from '../procedure/document/data';
import { contentsOf } from '../procedure/publication/contents';
import { publicationStatus, summaryOf, type PublicationStatus } from '../procedure/publication/publication';
import { snapshotOf } from '../procedure/publication/snapshot';
import { settingsInForce } from '../install/inForce';
import { DEFAULT_SETTINGS, type Settings } from '../procedure/settings';
import type { PublicationIndex } from '../publication/store';
import { publicationStore } from '../publication/store';

/** What the app itself knows of the document in a project, without asking Jira. */
export interface DocumentState {
  readonly installation: Installation | null;
  /** `null` where nothing is installed, or an installation has not come so far. */
  readonly ids: SiteIds | null;
  readonly settings: Settings;
  /** What the page says of the document, and where it says nothing what the settings say. */
  readonly data: DocumentData;
  readonly index: PublicationIndex;
  readonly publication: PublicationStatus | null;
}

const NOTHING: PublicationIndex = { versions: [], latest: null };

/**
 * The document of a project with the settings of its installation. They are read from the app's own storage and not as
 * the reader: the page is made for people who may not open Jira, and whoever put it there means to show them the values
 * that are in force. @param projectId empty for none
 */
export async function documentState(projectId: string, given: DocumentData): Promise<DocumentState> {
  const [installation, index] =
    projectId === ''
      ? [undefined, NOTHING]
      : await Promise.all([installationStore.read(projectId), publicationStore.index(projectId)]);
  const ids = installation === undefined ? null : idsOf(installation);
  // What is left of a removed installation is in force nowhere.
  const settings = settingsInForce(ids === null ? undefined : installation);
  return {
    installation: installation ?? null,
    ids,
    settings,
    data: mergedData(given, settings.document),
    index,
    publication: ids === null ? null : publicationStatus(snapshotOf(settings), index.latest),
  };
}

/** What a document shows of a project, for whoever reads it. */
export interface ShownDocument extends Pick<DocumentState, 'data' | 'publication'> {
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
}

/**
 * What a document shows to somebody who may not see the project, or in an export, which has no reader: the version that
 * the head of systems published for everybody, and nothing of what is in force since. Where nothing was ever published,
 * what the page says of itself.
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

function idsOf(installation: Installation): SiteIds | null {
  try {
    return siteIds(installation);
  } catch (error) {
    if (error instanceof MissingObject) return null;
    throw error;
  }
}
