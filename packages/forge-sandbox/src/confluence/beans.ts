import type { Site as JiraSite } from '../jira';
import type { Page, PageVersion } from './site';
import { newestOf } from './site';

/** `GET /wiki/api/v2/pages/{id}` (documented shape). Values that the sandbox does not hold are null or left out. */
export function apiPage(page: Page, version: PageVersion, withBody: boolean): object {
  const first = page.versions[0] ?? version;
  return {
    id: page.id,
    status: 'current',
    title: version.title,
    spaceId: page.space.id,
    parentId: null,
    parentType: null,
    position: null,
    authorId: first.authorId,
    ownerId: first.authorId,
    createdAt: new Date(first.createdAt).toISOString(),
    version: {
      number: version.number,
      message: version.message,
      minorEdit: false,
      authorId: version.authorId,
      createdAt: new Date(version.createdAt).toISOString(),
    },
    body: withBody
      ? { atlas_doc_format: { representation: 'atlas_doc_format', value: JSON.stringify(version.body) } }
      : {},
    _links: { webui: `/spaces/${page.space.key}/pages/${page.id}` },
  };
}

/** A version as the shell shows it, with its author's name. */
export function shownVersion({ people }: JiraSite, version: PageVersion): object {
  return {
    number: version.number,
    title: version.title,
    message: version.message,
    createdAt: new Date(version.createdAt).toISOString(),
    author: { accountId: version.authorId, displayName: people.get(version.authorId)?.displayName ?? '' },
  };
}

/** A page as the shell lists it. */
export function shownPage(people: JiraSite, page: Page, version = newestOf(page)): object {
  return {
    id: page.id,
    space: page.space,
    isRestricted: page.restrictedTo !== null,
    newestVersion: newestOf(page).number,
    version: shownVersion(people, version),
  };
}
