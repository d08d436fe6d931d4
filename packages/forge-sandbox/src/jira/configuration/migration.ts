import { accountIdOf } from '../http/authentication';
import type { JiraContext } from '../http/context';
import type { Principal } from '../principal';
import type { Issue } from '../site/issues';

/** An issue that must leave its status because its workflow will lose it. */
export interface StatusMove {
  readonly issue: Issue;
  readonly newStatusId: string;
}

/**
 * Moves issues to other statuses without a transition: no rule is evaluated or run. Each move is in the changelog under
 * the caller's name.
 */
export function moveIssues(context: JiraContext, principal: Principal, moves: readonly StatusMove[]): void {
  const { site } = context;
  const now = context.clock.now().getTime();
  for (const { issue, newStatusId } of moves) {
    issue.changelog.push({
      id: String(site.nextId()),
      authorAccountId: accountIdOf(principal),
      created: now,
      items: [
        {
          field: 'status',
          fieldtype: 'jira',
          fieldId: 'status',
          from: issue.statusId,
          fromString: site.statuses.get(issue.statusId)?.name ?? null,
          to: newStatusId,
          toString: site.statuses.get(newStatusId)?.name ?? null,
        },
      ],
    });
    issue.statusId = newStatusId;
    issue.updated = now;
  }
}
