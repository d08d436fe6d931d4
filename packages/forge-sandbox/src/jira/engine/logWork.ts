import type { JiraContext } from '../http/context';
import type { ChangelogItem, Issue, Worklog } from '../site/issues';
import type { Json } from '../site/json';
import { watch } from './activity';
import { change, record, secondsChange } from './changelog';
import { timeSpentOn } from './timeSpent';

/** A person's work on an issue. */
export interface Work {
  readonly seconds: number;
  /** ISO instant. */
  readonly started: string;
  /** ADF or null. */
  readonly comment: Json;
}

/**
 * Logs work. `auto` subtracts the time from the remaining estimate, down to 0 (documented). Without an estimate it
 * becomes 0 (inferred). The changelog has the times and the worklog's id, as Jira writes them.
 */
export function logWork(
  context: JiraContext,
  issue: Issue,
  authorAccountId: string,
  work: Work,
  adjustEstimate: 'auto' | 'leave',
): Worklog {
  const spentBefore = timeSpentOn(issue);
  const worklog: Worklog = {
    id: String(context.site.nextId()),
    authorAccountId,
    comment: work.comment,
    started: work.started,
    timeSpentSeconds: work.seconds,
    created: context.clock.stamp(),
  };
  const items: ChangelogItem[] = [];
  if (adjustEstimate === 'auto') {
    const remaining = Math.max(0, (issue.remainingEstimateSeconds ?? 0) - work.seconds);
    items.push(...secondsChange('timeestimate', issue.remainingEstimateSeconds, remaining));
    issue.remainingEstimateSeconds = remaining;
  }
  issue.worklogs.push(worklog);
  items.push(...secondsChange('timespent', spentBefore, timeSpentOn(issue)));
  items.push(change('WorklogId', 'WorklogId', 'jira', { id: null, text: null }, { id: worklog.id, text: worklog.id }));
  watch(context, issue, authorAccountId);
  record(context, issue, authorAccountId, items);
  return worklog;
}
