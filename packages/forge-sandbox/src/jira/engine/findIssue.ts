import type { JiraContext } from '../http/context';
import type { Issue } from '../site/issues';

/** By id or by key; keys are not case-sensitive. */
export function findIssue({ site }: JiraContext, idOrKey: string): Issue | null {
  const id = site.issues.has(idOrKey) ? idOrKey : site.issueIdsByKey.get(idOrKey.toUpperCase());
  return id === undefined ? null : (site.issues.get(id) ?? null);
}
