import type { Issue } from '../api/issues';
import type { Project } from '../api/projects';

/** The extension in an issue panel's context (documented: Forge's issue panel module). */
export interface IssueExtension {
  readonly issue: { readonly id: string; readonly key: string; readonly type: string; readonly typeId: string };
  readonly project: { readonly id: string; readonly key: string; readonly type: string };
}

export function issueExtension({ id, key, known }: Issue): IssueExtension {
  const { issuetype, project } = known;
  return {
    issue: { id, key, type: issuetype.name, typeId: issuetype.id },
    project: { id: project?.id ?? '', key: project?.key ?? '', type: project?.projectTypeKey ?? '' },
  };
}

/** The extension in a project page's context (documented: Forge's project page module). */
export function projectExtension({ id, key }: Project): Pick<IssueExtension, 'project'> {
  return { project: { id, key, type: 'software' } };
}

/** Path of a resource that an app names itself, in the form of the modules' paths in `GET /forge/modules`. */
export function resourceUrlOf(resourceKey: string): string {
  return `/forge/resources/${encodeURIComponent(resourceKey)}/index.html`;
}

/**
 * The path inside the shell for a URL of the app, or null if it leads outside. The site has two host names here;
 * a link to either is a link to the shell.
 */
export function shellPathOf(url: string, here: Pick<Location, 'href' | 'origin'>, siblingOrigin: string | null) {
  const target = new URL(url, here.href);
  const isShell = target.origin === here.origin || target.origin === siblingOrigin;
  return isShell ? `${target.pathname}${target.search}` : null;
}

/** Forge's names of widths. Any other name is as wide as the page allows. */
const SIZES = ['small', 'medium', 'large', 'xlarge'] as const;

export function sizeOf(size: unknown): (typeof SIZES)[number] {
  return SIZES.find((name) => name === size) ?? 'xlarge';
}
