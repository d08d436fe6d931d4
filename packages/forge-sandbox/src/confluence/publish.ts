import type { AdfDocument } from '../adf/document';
import type { Clock } from '../clock';
import { badRequest, conflict } from './errors';
import type { ConfluenceSite, Page, Space } from './site';
import { newestOf } from './site';

/** Content of a version to be published. */
export interface Publication {
  readonly title: string;
  readonly body: AdfDocument;
  readonly authorId: string;
  readonly message: string;
}

/** Confluence's limit (documented). */
const LONGEST_TITLE = 255;

export function createSpace(site: ConfluenceSite, space: { readonly key: string; readonly name: string }): Space {
  const created = { id: site.nextId(), ...space };
  site.spaces.set(created.id, created);
  return created;
}

/**
 * A new page with its first version.
 * @param restrictedTo account ids; null for everybody.
 * @throws ConfluenceError 400 for a title that is empty, too long, or taken in the space.
 */
export function createPage(
  site: ConfluenceSite,
  clock: Clock,
  space: Space,
  publication: Publication,
  restrictedTo: readonly string[] | null = null,
): Page {
  const title = titleFor(site, space, null, publication.title);
  const page: Page = {
    id: site.nextId(),
    space,
    versions: [{ ...publication, title, number: 1, createdAt: clock.stamp() }],
    restrictedTo: restrictedTo === null ? null : new Set(restrictedTo),
  };
  site.pages.set(page.id, page);
  return page;
}

/**
 * Publishes the page's next version.
 * @param number of this version. API v2 asks for it too, so that an author cannot overwrite another one's version.
 * @throws ConfluenceError 409 if another version came in between, 400 for an invalid title.
 */
export function publishVersion(
  site: ConfluenceSite,
  clock: Clock,
  page: Page,
  number: number,
  publication: Publication,
): void {
  const newest = newestOf(page);
  if (number !== newest.number + 1) {
    throw conflict(
      `The page is at version ${newest.number} and you publish version ${number}: read it again, then publish.`,
    );
  }
  const title = titleFor(site, page.space, page, publication.title);
  page.versions.push({ ...publication, title, number, createdAt: clock.stamp() });
}

/** The title, trimmed. Only one page of a space may have it (documented). */
function titleFor(site: ConfluenceSite, space: Space, page: Page | null, given: string): string {
  const title = given.trim();
  if (title === '') throw badRequest('Give the page a title.');
  if (title.length > LONGEST_TITLE) throw badRequest(`A title has at most ${LONGEST_TITLE} characters.`);
  const others = [...site.pages.values()].filter((other) => other !== page && other.space === space);
  if (others.some((other) => newestOf(other).title.toLowerCase() === title.toLowerCase())) {
    throw badRequest(`The space already has a page with the title "${title}".`);
  }
  return title;
}
