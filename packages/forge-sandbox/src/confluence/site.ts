import type { AdfDocument } from '../adf/document';

export interface Space {
  readonly id: string;
  /** Such as `SIS`; part of the addresses of its pages. */
  readonly key: string;
  readonly name: string;
}

/** A published version of a page. */
export interface PageVersion {
  /** 1, 2, … without gaps. */
  readonly number: number;
  readonly title: string;
  readonly body: AdfDocument;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** The author's note about the change; '' for none. */
  readonly message: string;
}

export interface Page {
  readonly id: string;
  readonly space: Space;
  /** The newest last; never empty. */
  readonly versions: PageVersion[];
  /** The accounts that may see and edit it; null for all signed-in people. */
  readonly restrictedTo: ReadonlySet<string> | null;
}

/** A Confluence site in memory: its spaces and pages by id, and its search index. */
export interface ConfluenceSite {
  readonly spaces: Map<string, Space>;
  readonly pages: Map<string, Page>;
  /** Text of each page's last published version, by page id. */
  readonly searchIndex: Map<string, string>;
  /** A new id. Ids rise, as on a real site, and have no other meaning. */
  nextId(): string;
}

/**
 * Ids of a young Confluence site begin about here (seen by third parties). Jira's begin at 10000, so the two differ.
 */
const FIRST_ID = 98_305;
const STEP = 32_768;

export function createConfluenceSite(): ConfluenceSite {
  let id = FIRST_ID - STEP;
  return {
    spaces: new Map(),
    pages: new Map(),
    searchIndex: new Map(),
    nextId: () => {
      id += STEP;
      return String(id);
    },
  };
}

export function newestOf(page: Page): PageVersion {
  const newest = page.versions.at(-1);
  if (newest === undefined) throw new Error(`The page ${page.id} has no version.`);
  return newest;
}

/** The page's version of this number, null when there is none. */
export function versionOf(page: Page, number: number): PageVersion | null {
  return page.versions.find((version) => version.number === number) ?? null;
}
