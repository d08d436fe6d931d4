import type { AdfDocument } from '../adf/document';

export interface Space {
  readonly id: string;
  /** Such as `SIS`; stands in the addresses of its pages. */
  readonly key: string;
  readonly name: string;
}

/** A page as it was published once. */
export interface PageVersion {
  /** 1, 2, … without gaps. */
  readonly number: number;
  readonly title: string;
  readonly body: AdfDocument;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** What the author said about the change; '' for nothing. */
  readonly message: string;
}

export interface Page {
  readonly id: string;
  readonly space: Space;
  /** The newest last; never empty. */
  readonly versions: PageVersion[];
  /** The accounts that may see and edit it; null for everybody who is signed in. */
  readonly restrictedTo: ReadonlySet<string> | null;
}

/** A Confluence site in memory: its spaces and pages by id, and what its search remembers of them. */
export interface ConfluenceSite {
  readonly spaces: Map<string, Space>;
  readonly pages: Map<string, Page>;
  /** The text of each page as it was published last, by page id. */
  readonly searchIndex: Map<string, string>;
  /** Ids rise, as on a real site, and say nothing. */
  nextId(): string;
}

/** Ids of a young Confluence site begin about here (seen by third parties); apart from Jira's, which begin at 10000. */
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
