import * as z from 'zod';
import { COMMENT, type RestComment } from '../../../src/jira/issue/comments';
import { instantOf } from '../../../src/jira/issue/issue';
import type { JiraAnswer, JiraReader } from '../../shared/jira/jiraReader';

const PAGE = z.object({ comments: z.array(COMMENT), total: z.number() });
export type CommentPage = z.infer<typeof PAGE>;

/** Comments of the first page, which is mostly enough, and of each further one. */
const FIRST_PAGE = 20;
const PAGE_SIZE = 100;
/** Maximum pages after the first. If there are more, the comments of that time count as unread. */
const MOST_PAGES = 10;

/** The newest comments that the reader may see. */
export function newestComments(jira: JiraReader, issueKey: string): Promise<JiraAnswer<CommentPage>> {
  return pageOf(jira, issueKey, 0, FIRST_PAGE);
}

function pageOf(jira: JiraReader, issueKey: string, startAt: number, size: number): Promise<JiraAnswer<CommentPage>> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment`;
  return jira.read(`${path}?orderBy=-created&startAt=${startAt}&maxResults=${size}`, PAGE);
}

/**
 * All comments since an instant (epoch milliseconds), newest first, and some older ones. Reads more only if the newest
 * ones do not reach back so far. Returns null if Jira does not answer.
 */
export async function commentsSince(
  jira: JiraReader,
  issueKey: string,
  newest: JiraAnswer<CommentPage>,
  since: number,
): Promise<readonly RestComment[] | null> {
  if (!newest.ok) return null;
  const found = [...newest.value.comments];
  const reaches = (total: number): boolean => found.length >= total || instantOf(found.at(-1)?.created ?? '') < since;
  for (let pages = 0, { total } = newest.value; !reaches(total); pages += 1) {
    const page = pages < MOST_PAGES ? await pageOf(jira, issueKey, found.length, PAGE_SIZE) : null;
    if (page === null || !page.ok || page.value.comments.length === 0) return null;
    found.push(...page.value.comments);
    ({ total } = page.value);
  }
  return found;
}
