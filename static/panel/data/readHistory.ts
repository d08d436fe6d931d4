import * as z from 'zod';
import { HISTORY, instantOf, type RestHistory } from '../../../src/jira/issue/issue';
import type { JiraReader } from '../../shared/jira/jiraReader';
import type { PanelIssue } from './panelIssue';

/** A request with its history. `isWhole`: it contains everything that the panel needs. */
export interface HistoryReading {
  readonly issue: PanelIssue;
  readonly isWhole: boolean;
}

/** Only in bulk, an instant is a number of milliseconds (seen live; the contract's schema says a text). */
const BULK_HISTORY = HISTORY.extend({
  created: z.union([z.string(), z.number().transform((at) => new Date(at).toISOString())]),
});
const BULK = z.object({
  issueChangeLogs: z.array(z.object({ issueId: z.string(), changeHistories: z.array(BULK_HISTORY).default([]) })),
  /** Missing on the last page (contract: "null"). */
  nextPageToken: z.string().nullish(),
});
const PAGE = z.object({ values: z.array(HISTORY) });

/** Limits of `changelog/bulkfetch` (contract): fields of a filter, and entries of a page. */
const MOST_FIELDS = 10;
const LARGEST_PAGE = 10_000;
/** Maximum pages in bulk. If there are more, the history counts as incomplete. */
const MOST_BULK_PAGES = 10;
/** Entries of a page of an issue's own history, pages read in parallel, and maximum pages. */
const PAGE_SIZE = 100;
const AT_A_TIME = 10;
const MOST_PAGES = 100;

/**
 * A request with the necessary part of its history. An issue contains its newest entries. If it has more, it reads
 * those of some fields in bulk, in one call. If the site does not answer that, it reads page by page.
 * @param fieldIds ids of the fields whose changes matter.
 */
export async function readHistory(
  jira: JiraReader,
  issue: PanelIssue,
  fieldIds: readonly string[],
): Promise<HistoryReading> {
  const known = newestFirst(issue.changelog?.histories ?? []);
  const total = issue.changelog?.total ?? known.length;
  if (known.length >= total) return { issue, isWhole: true };
  const older = (await inBulk(jira, issue, known, fieldIds)) ?? (await byPages(jira, issue, known.length, total));
  if (older === null || older === 'busy') return { issue, isWhole: false };
  // Changes after the reading of the request are left out, because its fields do not contain them either.
  const oldest = known.at(-1);
  const ids = new Set(known.map(({ id }) => id));
  const missing = older.filter(
    (entry) => !ids.has(entry.id) && (oldest === undefined || instantOf(entry.created) <= instantOf(oldest.created)),
  );
  const histories = [...known, ...newestFirst(missing)];
  return { issue: { ...issue, changelog: { total, histories } }, isWhole: true };
}

/**
 * Returns null if Jira does not answer, or leaves out entries that the issue has. `busy`: Jira asks for fewer calls.
 */
async function inBulk(
  jira: JiraReader,
  { id }: PanelIssue,
  known: readonly RestHistory[],
  fieldIds: readonly string[],
): Promise<readonly RestHistory[] | null | 'busy'> {
  const isFiltered = fieldIds.length <= MOST_FIELDS;
  const query = { issueIdsOrKeys: [id], maxResults: LARGEST_PAGE, ...(isFiltered ? { fieldIds: [...fieldIds] } : {}) };
  const found: RestHistory[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < MOST_BULK_PAGES; pages += 1) {
    const body = token === undefined ? query : { ...query, nextPageToken: token };
    const page = await jira.ask('/rest/api/3/changelog/bulkfetch', body, BULK);
    if (!page.ok) return page.status === 429 ? 'busy' : null;
    found.push(...page.value.issueChangeLogs.flatMap((one) => (one.issueId === id ? one.changeHistories : [])));
    token = page.value.nextPageToken ?? undefined;
    if (token === undefined) return holds(found, known, isFiltered ? new Set(fieldIds) : null) ? found : null;
  }
  return null;
}

/** True if the result contains every requested entry that the issue already had. */
function holds(
  found: readonly RestHistory[],
  known: readonly RestHistory[],
  fieldIds: ReadonlySet<string> | null,
): boolean {
  const ids = new Set(found.map(({ id }) => id));
  const asked = known.filter(({ items }) => fieldIds === null || items.some((one) => fieldIds.has(one.fieldId ?? '')));
  return asked.every(({ id }) => ids.has(id));
}

/** The entries before the newest ones, page by page; `null` if any is missing. */
async function byPages(
  jira: JiraReader,
  { key }: PanelIssue,
  known: number,
  total: number,
): Promise<readonly RestHistory[] | null> {
  const missing = total - known;
  if (missing > PAGE_SIZE * MOST_PAGES) return null;
  const starts = Array.from({ length: Math.ceil(missing / PAGE_SIZE) }, (_, page) => page * PAGE_SIZE);
  const found: RestHistory[] = [];
  for (let first = 0; first < starts.length; first += AT_A_TIME) {
    const pages = await Promise.all(
      starts.slice(first, first + AT_A_TIME).map((startAt) => {
        const size = Math.min(PAGE_SIZE, missing - startAt);
        const address = `/rest/api/3/issue/${encodeURIComponent(key)}/changelog?startAt=${startAt}&maxResults=${size}`;
        return jira.read(address, PAGE);
      }),
    );
    for (const page of pages) {
      if (!page.ok) return null;
      found.push(...page.value.values);
    }
  }
  return found.length === missing ? found : null;
}

/** Sorts by time. Entries of the same instant are sorted by their ids, which grow. */
function newestFirst(histories: readonly RestHistory[]): readonly RestHistory[] {
  return histories
    .map((history) => ({ history, at: instantOf(history.created), id: Number(history.id ?? 0) }))
    .sort((one, other) => other.at - one.at || other.id - one.id)
    .map(({ history }) => history);
}
