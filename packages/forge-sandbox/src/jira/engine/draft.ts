import type { JiraContext } from '../http/context';
import type { Project } from '../site/configuration';
import type { ChangelogItem, Issue } from '../site/issues';
import { fieldChanges } from './changelog';
import { readStored, writeStored } from './fields/stored';

/**
 * A copy of an issue for trying input. Only the values of fields are copied. Comments, attachments, history and the
 * like are shared with the issue; the draft does not change them.
 */
export const draftOf = (issue: Issue): Issue => ({ ...issue, custom: new Map(issue.custom) });

/** Copies the touched fields of a draft to its issue and returns the changes. */
export function commitFields(
  context: JiraContext,
  project: Project,
  issue: Issue,
  draft: Issue,
  touched: Iterable<string>,
): ChangelogItem[] {
  const fieldIds = [...touched];
  const items = fieldChanges(context, project, issue, draft, fieldIds);
  const resolutionBefore = issue.resolutionId;
  for (const fieldId of fieldIds) writeStored(issue, fieldId, readStored(draft, fieldId));
  if (issue.resolutionId !== resolutionBefore) {
    issue.resolved = issue.resolutionId === null ? null : context.clock.stamp();
  }
  return items;
}
