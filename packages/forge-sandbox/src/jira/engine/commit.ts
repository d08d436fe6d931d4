import type { WorkflowTransition } from '../site/configuration';
import type { ChangelogItem, Issue } from '../site/issues';
import type { JiraContext } from '../http/context';
import { addAttachment, addComment } from './activity';
import { attachmentChange, record, statusChange } from './changelog';
import { commitFields } from './draft';
import { deliverPostFunctions } from './postFunctions/deliver';
import type { RuleScene } from './rules/scene';

/** A transition that has passed all checks. */
export interface Commit {
  readonly scene: RuleScene;
  readonly transition: WorkflowTransition;
  readonly issue: Issue;
  readonly draft: Issue;
  readonly touched: ReadonlySet<string>;
  readonly actorAccountId: string;
}

/**
 * Writes a transition: files, status, fields and comments in one changelog entry, then the app's post functions.
 * A transition to the present status writes no status item. Comments write no item either.
 */
export function commitTransition({ scene, transition, issue, draft, touched, actorAccountId }: Commit): void {
  const { context, project, workflow, added } = scene;
  const fromStatusId = issue.statusId;
  const files = added.attachments.map((file) => addAttachment(context, issue, actorAccountId, file));
  const items: ChangelogItem[] = [
    ...files.map((attachment) => attachmentChange(attachment)),
    ...commitFields(context, project, issue, draft, touched),
    ...moveStatus(context, issue, transition.toStatusId ?? fromStatusId),
  ];
  const comments = added.comments.map((comment) => addComment(context, issue, actorAccountId, comment));
  const changelog = record(context, issue, actorAccountId, items);
  const commentId = comments.at(-1)?.id ?? null;
  deliverPostFunctions({
    context,
    project,
    workflow,
    transition,
    issue,
    fromStatusId,
    actorAccountId,
    changelog,
    commentId,
  });
}

function moveStatus(context: JiraContext, issue: Issue, toStatusId: string): ChangelogItem[] {
  if (issue.statusId === toStatusId) return [];
  const item = statusChange(context, issue.statusId, toStatusId);
  issue.statusId = toStatusId;
  return [item];
}
