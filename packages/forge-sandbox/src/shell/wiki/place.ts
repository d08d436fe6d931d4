import type { WikiPage } from '../api/wiki';

/** The place in the wiki that an address shows. */
export type WikiPlace =
  | { readonly view: 'list' }
  | { readonly view: 'page' | 'edit' | 'history' | 'export'; readonly pageId: string }
  | { readonly view: 'version'; readonly pageId: string; readonly version: number };

/** `/wiki/spaces/SIS/pages/131073` as in Confluence. The part after the id is the shell's own. */
const PAGE = /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)(?:\/(edit|history|export))?$/;
const VERSION = /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)\/history\/([1-9]\d*)$/;

/** The place of a path without a trailing slash; null for an address outside the wiki. */
export function wikiPlaceOf(path: string): WikiPlace | null {
  if (path === '/wiki') return { view: 'list' };
  const [, ofVersion, version] = VERSION.exec(path) ?? [];
  if (ofVersion !== undefined) return { view: 'version', pageId: ofVersion, version: Number(version) };
  const [, pageId, view] = PAGE.exec(path) ?? [];
  if (pageId === undefined) return null;
  return { view: view === 'edit' || view === 'history' || view === 'export' ? view : 'page', pageId };
}

/** The address of a page, or of a view of it. */
export function wikiPath({ id, space }: Pick<WikiPage, 'id' | 'space'>, about = ''): string {
  const page = `/wiki/spaces/${encodeURIComponent(space.key)}/pages/${id}`;
  return about === '' ? page : `${page}/${about}`;
}

/** A key that is the same for the same place, so that typed text cannot move to another place. */
export function placeKey(place: WikiPlace): string {
  return Object.values(place).join('/');
}
