import type { JiraContext } from '../http/context';
import type { Issue } from '../site/issues';

/** Removes an issue from the site and its links from other issues. Its key is not used again. */
export function deleteIssue({ site }: JiraContext, issue: Issue): void {
  for (const link of issue.links) {
    const other = site.issues.get(link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId);
    const index = other?.links.findIndex(({ id }) => id === link.id) ?? -1;
    if (index >= 0) other?.links.splice(index, 1);
  }
  site.issues.delete(issue.id);
  site.issueIdsByKey.delete(issue.key);
}
