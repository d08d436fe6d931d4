import * as z from 'zod';
import { COMMENT, type RestComment } from '../../../src/jira/issue/comments';
import { instantOf } from '../../../src/jira/issue/issue';
import type { JiraReader } from '../../shared/jira/jiraReader';
import type { PanelIssue } from './panelIssue';

const PAGE = z.object({ comments: z.array(COMMENT), total: z.number().default(Infinity) });

/** Comments of a page, and the maximum pages. If there are more, the comments of that time count as unread. */
const PAGE_SIZE = 100;
const MOST_PAGES = 10;

/**
 * All comments since an instant (epoch milliseconds), and some older ones. An issue mostly contains them all. Otherwise
 * they are read page by page, newest first. Returns null if Jira does not answer, or if somebody deletes a comment
 * meanwhile: the others then shift, and one could be missed.
 */
export async function commentsSince(
  jira: JiraReader,
  { key, fields }: PanelIssue,
  since: number,
): Promise<readonly RestComment[] | null> {
  const { comments, total } = fields.comment ?? { comments: [], total: Infinity };
  if (comments.length >= total) return comments;
  const found: RestComment[] = [];
  let least = 0;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const path = `/rest/api/3/issue/${encodeURIComponent(key)}/comment`;
    const page = await jira.read(`${path}?orderBy=-created&startAt=${found.length}&maxResults=${PAGE_SIZE}`, PAGE);
    if (!page.ok || page.value.total < least) return null;
    least = page.value.total;
    found.push(...page.value.comments);
    const oldest = page.value.comments.at(-1);
    if (oldest === undefined || found.length >= page.value.total || instantOf(oldest.created) < since) return found;
  }
  return null;
}
