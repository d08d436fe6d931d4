import type { JiraContext } from '../http/context';
import type { Project } from '../site/configuration';
import type { ChangelogItem, Issue } from '../site/issues';
import { fieldChanges } from './changelog';
import { readStored, writeStored } from './fields/stored';

/**
 * A copy of an issue on which input is tried. Only what fields hold is copied; comments, attachments, history and the
 * like are shared with the issue and are not written through the draft.
 */
export const draftOf = (issue: Issue): Issue => ({ ...issue, custom: new Map(issue.custom) });

/** Takes the touched fields of a draft over into its issue, and returns what changed. */
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
