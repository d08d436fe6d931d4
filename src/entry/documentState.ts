import { MissingObject, siteIds } from '../install/siteIds';
import type { Installation } from '../install/installation';
import { installationStore } from '../install/store';
import type { SiteIds } from '../jira/site';
import { mergedData, type DocumentData } from '../procedure/document/data';
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

function idsOf(installation: Installation): SiteIds | null {
  try {
    return siteIds(installation);
  } catch (error) {
    if (error instanceof MissingObject) return null;
    throw error;
  }
}
