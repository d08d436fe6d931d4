import type { Disagreement } from '../../src/entry/api/macro';
import { readAsReader } from '../../src/entry/resolvers/macro/counts';
import { MOST_COUNTED } from '../../src/jira/rest/openRequests';
import { installedSite, manifest, type InstalledSite } from '../rules/installedSite';
import { populate, type Populated } from '../support/populatedSite';

const NOW = new Date('2026-11-24T18:00:00Z');
const DIFFERS: Disagreement = {
  at: '2026-11-24T12:00:00Z',
  differences: [{ title: 'Falta una regla', detail: 'En «Autorizar implementación».', accepted: false }],
};

let clean: InstalledSite;
beforeAll(async () => {
  clean = await installedSite();
});

/** The clean site with these requests and no others. */
function site(counts: Parameters<typeof populate>[1]): Populated {
  clean.jira.site.issues.clear();
  return populate(clean, counts);
}

/** The view of a person, and the calls it took. */
async function readAs(
  accountId: string,
  populated: Populated,
  { projectId = populated.projectId, differs = null }: { projectId?: string; differs?: Disagreement | null } = {},
) {
  const { calls, ids } = populated;
  const before = calls.length;
  const scopes = new Set(manifest.permissions.scopes);
  const view = await readAsReader(populated.client({ kind: 'user', accountId, scopes }), projectId, ids, differs, NOW);
  return { ...view, calls: calls.slice(before) };
}

describe('counting', () => {
  it('counts the open requests by step, in one call', async () => {
    const populated = site({
      incomplete: 1,
      inAnalysis: 3,
      waitingForInformation: 2,
      reporting: 4,
      finished: 9,
      cancelled: 5,
    });
    const { counts, calls } = await readAs(populated.staff.accountIds.lucia, populated);
    expect(calls).toHaveLength(1);
    if (!counts.ok) throw new Error(counts.because);
    const { steps, statuses, total, isComplete, project } = counts.value;
    expect(Object.keys(steps)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(Object.entries(steps).flatMap(([step, { count }]) => (count === 0 ? [] : [[step, count]]))).toEqual([
      ['1', 1],
      ['3', 5],
      ['12', 4],
    ]);
    expect(statuses).toMatchObject({
      incomplete: 1,
      inAnalysis: 3,
      waitingForInformation: 2,
      reporting: 4,
      finished: 0,
    });
    expect({ total, isComplete, project }).toEqual({
      total: 10,
      isComplete: true,
      project: { key: 'SOP', name: 'Soporte' },
    });
  });

  it('gives each step the query that finds what it counts', async () => {
    const populated = site({ inAnalysis: 3, waitingForInformation: 2, toPrioritise: 7, finished: 2 });
    const { lucia } = populated.staff.accountIds;
    const { counts } = await readAs(lucia, populated);
    if (!counts.ok) throw new Error(counts.because);
    for (const { jql, count } of Object.values(counts.value.steps)) {
      const request = new Request('http://localhost:4100/rest/api/3/search/approximate-count', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jql }),
      });
      const answer = await populated.jira.call({ kind: 'user', accountId: lucia }, request);
      expect(await answer.json()).toEqual({ count });
    }
  });

  it('says that there are more than it counted', async () => {
    const populated = site({ inAnalysis: MOST_COUNTED - 100, certifying: 200, finished: 5000 });
    const { counts, calls } = await readAs(populated.staff.accountIds.lucia, populated);
    expect(calls).toHaveLength(1);
    expect(counts).toMatchObject({ ok: true, value: { total: MOST_COUNTED, isComplete: false } });
  });

  it('is complete with exactly as many as can be counted', async () => {
    const populated = site({ inAnalysis: MOST_COUNTED });
    const { counts } = await readAs(populated.staff.accountIds.lucia, populated);
    expect(counts).toMatchObject({ ok: true, value: { total: MOST_COUNTED, isComplete: true } });
  });

  it('does not count requests of other types that stand at the same statuses', async () => {
    const populated = site({ inAnalysis: 2 });
    const [one] = populated.jira.site.issues.values();
    const other = [...populated.jira.site.issueTypes.values()].find(({ id }) => id !== populated.ids.issueType);
    if (one === undefined || other === undefined) throw new Error('There is one of each');
    one.issueTypeId = other.id;
    const { counts } = await readAs(populated.staff.accountIds.lucia, populated);
    expect(counts).toMatchObject({ ok: true, value: { total: 1 } });
  });
});

describe('a reader without permission', () => {
  it('without the permission to browse learns nothing', async () => {
    const populated = site({ inAnalysis: 3 });
    const { counts, disagreement } = await readAs('nobody-known', populated);
    expect(counts).toEqual({ ok: false, because: 'notConnected' });
    expect(disagreement).toBeNull();
  });

  it('a project that is gone', async () => {
    const populated = site({ inAnalysis: 3 });
    const { counts } = await readAs(populated.staff.accountIds.lucia, populated, { projectId: '99999' });
    expect(counts).toEqual({ ok: false, because: 'unseen' });
  });

  it('a Jira that does not work', async () => {
    const populated = site({ inAnalysis: 3 });
    populated.jira.context.intercept = () => new Response('down', { status: 503 });
    const { counts } = await readAs(populated.staff.accountIds.lucia, populated);
    delete populated.jira.context.intercept;
    expect(counts).toEqual({ ok: false, because: 'failed' });
  });
});

/** A Jira that answers some of its calls with this status. */
async function broken(path: string, status: number, accountId: string, populated: Populated) {
  populated.jira.context.intercept = (request) =>
    new URL(request.url).pathname.endsWith(path) ? new Response('{}', { status }) : undefined;
  const view = await readAs(accountId, populated, { differs: DIFFERS });
  delete populated.jira.context.intercept;
  return view;
}

describe('a workflow that no longer agrees with the text', () => {
  it('so much that Jira cannot count: an administrator is told what differs all the same', async () => {
    const populated = site({ inAnalysis: 3 });
    const { ids, projectId, staff, jira } = populated;
    const gone = { ...populated, ids: { ...ids, statuses: { ...ids.statuses, inAnalysis: '99999' } } };
    expect(projectId).not.toBe('');
    const { counts, disagreement } = await readAs(staff.accountIds.rosa, gone, { differs: DIFFERS });
    expect([counts, disagreement]).toEqual([{ ok: false, because: 'uncounted' }, DIFFERS]);
    expect(jira.site.statuses.has('99999')).toBe(false);
  });

  it('without a readable permission the difference is not shown, and the counts stay', async () => {
    const populated = site({ inAnalysis: 3 });
    const { counts, disagreement } = await broken('/mypermissions', 503, populated.staff.accountIds.rosa, populated);
    expect([counts.ok, disagreement]).toEqual([true, null]);
  });

  it.each([
    ['an administrator of the project is told', 'rosa', DIFFERS],
    ['somebody else is not', 'lucia', null],
  ] as const)('%s, at the cost of a second call', async (_who, name, told) => {
    const populated = site({ inAnalysis: 1 });
    const { disagreement, counts, calls } = await readAs(populated.staff.accountIds[name], populated, {
      differs: DIFFERS,
    });
    expect([disagreement, counts.ok, calls.length]).toEqual([told, true, 2]);
  });
});
