import type { ChangelogEntry, Issue } from '../../sandbox/jira/site/issues';
import { jiraReader, type JiraReader } from '../../static/shared/jira/jiraReader';
import type { PreparedSite } from '../rules/installedSite';

type Item = ChangelogEntry['items'][number];

/** What integrations write: none of it is the procedure's. */
const NOISE: readonly Item[] = ['labels', 'summary', 'duedate', 'environment', 'priority', 'customfield_19999'].map(
  (field) => ({ field, fieldId: field, fieldtype: 'jira', from: null, fromString: 'a', to: null, toString: 'b' }),
);

/** Lets so much else happen to a request before, between and after what is in its history: entries of one to six changes. */
export function dilute({ changelog, creatorAccountId, created }: Issue, noise: number): void {
  const own = changelog.splice(0, Infinity);
  let id = 5_000_000;
  const add = (at: number, count: number): void => {
    for (let n = 0; n < count; n += 1) {
      id += 1;
      const items = NOISE.slice(0, 1 + (id % NOISE.length));
      changelog.push({ id: String(id), authorAccountId: creatorAccountId, created: at, items });
    }
  };
  const share = Math.floor(noise / (own.length + 1));
  add(created, share);
  for (const entry of own) {
    changelog.push(entry);
    add(entry.created, share);
  }
  add(own.at(-1)?.created ?? created, noise - share * (own.length + 1));
}

/** Puts a request where the site finds it by its id and by its key, in the place of the one before. */
export function place({ jira }: PreparedSite, issue: Issue): void {
  jira.site.issues.set(issue.id, issue);
  jira.site.issueIdsByKey.set(issue.key, issue.id);
}

/** What a page reads of a site as somebody, with each call that it makes; `instead` may answer one. */
export function readerOn(
  { jira }: PreparedSite,
  accountId: string,
  instead: (call: string) => Response | undefined = () => undefined,
): { readonly reader: JiraReader; readonly calls: readonly string[] } {
  const calls: string[] = [];
  const reader = jiraReader(async (path, { method = 'GET', headers, body }) => {
    const call = `${method} ${path}`;
    calls.push(call);
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    return instead(call) ?? jira.call({ kind: 'user', accountId }, new Request(`http://localhost:4100${path}`, init));
  });
  return { reader, calls };
}
