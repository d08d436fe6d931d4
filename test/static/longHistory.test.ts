jest.mock('@forge/bridge', () => ({ i18n: {} }));

import type { Issue } from 'forge-sandbox/jira';
import { siteIds } from '../../src/install/model/siteIds';
import type { SiteIds } from '../../src/jira/site';
import { STATUSES, type StatusKey } from '../../src/procedure/statuses';
import { readPanel, type Reading } from '../../static/panel/data/readPanel';
import { panelView, type RequestView } from '../../static/panel/model/panelView';
import { seeded } from '../effects/schedule';
import { installedSite, type InstalledSite } from '../rules/installedSite';
import { anyRequest, dilute, place, readerOn } from './longRequests';

const KEYS = Object.keys(STATUSES) as readonly StatusKey[];
/** A Thursday, 14:00 in Asunción. */
const NOW = Date.parse('2026-03-19T17:00:00Z');
const BULK = '/rest/api/3/changelog/bulkfetch';

let site: InstalledSite;
let ids: SiteIds;
beforeAll(async () => {
  site = await installedSite();
  site.clock.set(new Date(NOW));
  ids = siteIds(site.installation);
});

/** Requests with histories of all kinds, each in another status. */
function requests(count: number, seed: number): readonly Issue[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const issue = anyRequest(site, ids, random);
    issue.statusId = ids.statuses[KEYS[index % KEYS.length] ?? 'toAuthorise'];
    return issue;
  });
}

async function shown(issue: Issue, instead?: (call: string) => Response | undefined) {
  place(site, issue);
  const { reader, calls } = readerOn(site, site.staff.accountIds.beatriz, instead);
  const reading = await readPanel({ issueKey: issue.key, projectId: site.projectId }, 'es-ES', reader);
  return { reading, calls, view: viewOf(reading) };
}

function viewOf(reading: Reading): RequestView {
  if (!reading.ok) throw new Error(`Jira answered ${String(reading.status)}`);
  const reader = { accountId: site.staff.accountIds.beatriz, now: NOW };
  const view = panelView(reading.published, reading.issue, reader, reading);
  if (view.kind !== 'request') throw new Error(`not a request: ${view.kind}`);
  return view;
}

/** The view without names: the authors of other entries need not be named. */
const told = (view: RequestView): object => ({ ...view, names: null });

test.each([0, 100, 250, 2_500])('with %i other entries the panel says what it says without them', async (noise) => {
  for (const issue of requests(48, noise + 1)) {
    const plain = told((await shown(issue)).view);
    dilute(issue, noise);
    const long = await shown(issue);
    expect([issue.statusId, told(long.view)]).toEqual([issue.statusId, plain]);
    expect(long.view.isWhole).toBe(true);
    expect(long.calls).toHaveLength(issue.changelog.length > 100 ? 3 : 2);
  }
});

/** A request at a late step, with many other entries between its steps. */
function farGone(noise: number): Issue {
  const [issue] = requests(1, 5);
  if (issue === undefined) throw new Error('There is no request');
  issue.statusId = ids.statuses.toAuthorise;
  dilute(issue, noise);
  return issue;
}

test.each<[string, () => Response]>([
  ['403', () => new Response(null, { status: 403 })],
  ['404', () => new Response(null, { status: 404 })],
  ['an error', () => new Response(null, { status: 500 })],
  ['something else', () => Response.json({ changelogs: [] })],
  ['that it holds nothing', () => Response.json({ issueChangeLogs: [] })],
  ['pages without end', () => Response.json({ issueChangeLogs: [], nextPageToken: 'x' })],
])('where bulk histories answer %s, the pages of the request are read', async (_, answer) => {
  const issue = farGone(850);
  const good = await shown(issue);
  const other = await shown(issue, (call) => (call.includes(BULK) ? answer() : undefined));
  expect(told(other.view)).toEqual(told(good.view));
  const pages = other.calls.filter((call) => call.includes(`/${issue.key}/changelog?`));
  expect(pages).toHaveLength(Math.ceil((issue.changelog.length - 100) / 100));
});

test('bulk histories that come in pages are read to the last one', async () => {
  const issue = farGone(850);
  const good = await shown(issue);
  let page = 0;
  const { changelog } = issue;
  const beans = changelog.map(({ authorAccountId, ...entry }) => ({
    ...entry,
    author: { accountId: authorAccountId },
  }));
  const other = await shown(issue, (call) => {
    if (!call.includes(BULK)) return undefined;
    page += 1;
    const changeHistories = beans.slice((page - 1) * 300, page * 300);
    const issueChangeLogs = [{ issueId: issue.id, changeHistories }];
    return Response.json({ issueChangeLogs, nextPageToken: page * 300 < beans.length ? String(page) : null });
  });
  expect(page).toBe(3);
  const { evidence, ways, steps, exception, since } = good.view;
  expect({ ...other.view }).toMatchObject({
    evidence,
    steps,
    exception,
    since,
    ways: ways.map(({ key }) => ({ key })),
  });
  expect(other.view.isWhole).toBe(true);
});

test.each<[string, (call: string) => boolean, number]>([
  ['Jira wants fewer calls', (call) => call.includes(BULK), 429],
  ['neither way is answered', (call) => call.includes('/changelog'), 404],
  ['a page is missing', (call) => call.includes(BULK) || call.includes('startAt=300'), 500],
])('nothing is claimed that rests on what was not seen: %s', async (_, fails, status) => {
  const { view } = await shown(farGone(850), (call) => (fails(call) ? new Response(null, { status }) : undefined));
  expect(view).toMatchObject({ isWhole: false, since: null, exception: null, evidence: null });
  expect(view.ways.map(({ mine, obstacles }) => [mine, obstacles])).toEqual(view.ways.map(() => [false, null]));
  expect(new Set(view.steps.map(({ state }) => state))).toEqual(new Set(['unseen', 'present', 'ahead']));
  expect(view.responsible).toMatchObject({ role: 'systemsHead' });
});

test('changes since the reading of the request are left to the next reading', async () => {
  const issue = farGone(250);
  const before = await shown(issue);
  const move = { field: 'status', fieldId: 'status', fieldtype: 'jira', fromString: null, toString: null } as const;
  const { toAuthorise: from, implementing: to } = ids.statuses;
  const after = await shown(issue, (call) => {
    if (call.includes(BULK)) {
      const created = (issue.changelog.at(-1)?.created ?? 0) + 60_000;
      const authorAccountId = site.staff.accountIds.carmen;
      issue.changelog.push({ id: '9999999', authorAccountId, created, items: [{ ...move, from, to }] });
    }
    return undefined;
  });
  expect(told(after.view)).toEqual(told(before.view));
});
