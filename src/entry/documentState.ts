import { MissingObject, siteIds } from '../install/siteIds';
import type { Installation } from '../install/installation';
import { installationStore } from '../install/store';
import type { SiteIds } from '../jira/site';
import { mergedData, NO_DATA, type DocumentData } from '../procedure/document/data';
import { contentsOf } from '../procedure/publication/contents';
import { publicationStatus, type PublicationStatus } from '../procedure/publication/publication';
import { snapshotOf } from '../procedure/publication/snapshot';
import { settingsInForce } from '../install/inForce';
import type { Settings } from '../procedure/settings';
import type { PublicationIndex } from '../publication/store';
import { publicationStore } from '../publication/store';

/** What the app itself knows of the document in a project, without asking Jira. */
export interface DocumentState {
  readonly installation: Installation | null;
  /** `null` where nothing is installed, or an installation has not come so far. */
  readonly ids: SiteIds | null;
  readonly settings: Settings;
  /** The given data, and where it says nothing that of the last version. */
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
  const settings = settingsInForce(installation);
  const data = mergedData(given, index.latest === null ? NO_DATA : contentsOf(index.latest.snapshot, 'es').data);
  return {
    installation: installation ?? null,
    ids: installation === undefined ? null : idsOf(installation),
    settings,
    data,
    index,
    publication: installation === undefined ? null : publicationStatus(snapshotOf(settings, data), index.latest),
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
