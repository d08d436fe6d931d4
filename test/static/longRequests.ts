import type { ChangelogEntry, Issue } from 'forge-sandbox/jira';
import type { SiteIds } from '../../src/jira/site';
import { jiraReader, type JiraReader } from '../../static/shared/jira/jiraReader';
import type { PreparedSite } from '../rules/installedSite';

type Item = ChangelogEntry['items'][number];

/** Changes that integrations write. They do not concern the procedure. */
const NOISE: readonly Item[] = ['labels', 'summary', 'duedate', 'environment', 'priority', 'customfield_19999'].map(
  (field) => ({ field, fieldId: field, fieldtype: 'jira', from: null, fromString: 'a', to: null, toString: 'b' }),
);

/** Adds this many other entries to a request's history, before, between and after its own: one to six changes each. */
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

/** A random number from 0 to one below the argument. */
type Random = (below: number) => number;

/** A request in any status, after some forty events of the procedure in any order. */
export function anyRequest({ jira, staff, projectId }: PreparedSite, ids: SiteIds, random: Random): Issue {
  const people = Object.values(staff.accountIds);
  const person = (): string => people[random(people.length)] ?? '';
  const statuses = Object.values(ids.statuses);
  const status = (): string => statuses[random(statuses.length)] ?? '';
  const fields = Object.values(ids.fields);
  const created = jira.context.clock.now().getTime() - 86_400_000;
  const reporter = person();
  const issue: Issue = {
    ...{ id: '99999', key: 'SOP-99999', projectId, issueTypeId: ids.issueType, statusId: status() },
    ...{ summary: 'No cuadra el cierre', description: null, environment: null, priorityId: '3', resolutionId: null },
    ...{ resolved: null, reporterAccountId: reporter, assigneeAccountId: person(), creatorAccountId: reporter },
    ...{ created, updated: created, dueDate: null, originalEstimateSeconds: null, remainingEstimateSeconds: null },
    ...{ labels: [], custom: new Map(), comments: [], attachments: [], worklogs: [], changelog: [], links: [] },
    ...{ properties: new Map(), watcherAccountIds: new Set() },
  };
  for (let n = 0; n < 40; n += 1) {
    const at = created + (n + 1) * 60_000;
    const id = String(1000 + n);
    const author = person();
    const write = (fieldId: string, from: string | null, to: string | null): void => {
      const item = { field: fieldId, fieldId, fieldtype: 'jira', from, fromString: from, to, toString: to } as const;
      issue.changelog.push({ id, authorAccountId: author, created: at, items: [item] });
    };
    const kind = random(4);
    if (kind === 0) write('status', status(), status());
    else if (kind === 1) write(fields[random(fields.length)] ?? '', null, null);
    else if (kind === 2) write('assignee', person(), person());
    else {
      const filename = random(2) === 0 ? 'arreglo.sql' : 'foto.png';
      const file = { id, authorAccountId: author, filename, mimeType: 'text/plain', created: at };
      issue.attachments.push({ ...file, content: Buffer.from('SELECT 1;') });
      write('attachment', null, id);
    }
  }
  return issue;
}

/** Puts a request on the site, so that its id and its key find it. It replaces the previous one. */
export function place({ jira }: PreparedSite, issue: Issue): void {
  jira.site.issues.set(issue.id, issue);
  jira.site.issueIdsByKey.set(issue.key, issue.id);
}

/** A page's reader for a person, with a list of its calls. `instead` may answer a call. */
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
