import * as z from 'zod';
import type { Answer, Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';
import type { Issue } from '../../../src/jira/site/issues';
import type { Person } from '../../../src/jira/site/people';

let desk: Desk;
let issue: Issue;
beforeEach(async () => {
  desk = createDesk();
  issue = await desk.create(desk.people.ana);
});

describe('changelog', () => {
  test('is paged from the oldest, and picked by id', async () => {
    const { ana } = desk.people;
    for (const summary of ['a', 'b', 'c']) await desk.call(ana, 'PUT', `/issue/${issue.key}`, { fields: { summary } });
    const page = await desk.call(ana, 'GET', `/issue/${issue.key}/changelog?startAt=1&maxResults=1`);
    expect(page.body).toMatchObject({ total: 3, isLast: false, values: [{ items: [{ toString: 'b' }] }] });
    const ids = [Number(issue.changelog[2]?.id), 1];
    const picked = await desk.call(ana, 'POST', `/issue/${issue.key}/changelog/list`, { changelogIds: ids });
    expect(picked.body).toMatchObject({ total: 1, histories: [{ items: [{ toString: 'c' }] }] });
  });

  describe('in bulk', () => {
    const PATH = '/changelog/bulkfetch';
    const edit = (key: string, fields: object) => desk.call(desk.people.ana, 'PUT', `/issue/${key}`, { fields });
    const fetchBulk = (body: object, who: Person | null = desk.people.ana) => desk.call(who, 'POST', PATH, body);
    const texts = ({ body }: Answer): unknown =>
      BULK.parse(body).issueChangeLogs.map(({ issueId, changeHistories }) => [
        issueId,
        changeHistories.map(({ items }) => items.map((item) => item.toString)),
      ]);

    test('holds the entries of several issues, oldest first, with instants in milliseconds', async () => {
      const other = await desk.create(desk.people.ana);
      await edit(issue.key, { summary: 'a' });
      await edit(other.key, { summary: 'b' });
      await edit(issue.key, { summary: 'c', labels: ['x'] });
      const answer = await fetchBulk({ issueIdsOrKeys: [other.id, issue.key] });
      expect(texts(answer)).toEqual([
        [issue.id, [['a'], ['c', 'x']]],
        [other.id, [['b']]],
      ]);
      expect(answer.body).toMatchObject({
        issueChangeLogs: [
          { changeHistories: [{ id: issue.changelog[0]?.id, created: issue.changelog[0]?.created }, {}] },
          {},
        ],
      });
      expect(answer.body).not.toHaveProperty('nextPageToken');
    });

    test('is filtered by fields, and paged until there is no token', async () => {
      for (const n of [1, 2, 3, 4, 5])
        await edit(issue.key, n % 2 === 1 ? { summary: String(n) } : { labels: [String(n)] });
      const query = { issueIdsOrKeys: [issue.key], fieldIds: ['summary'], maxResults: 2 };
      const first = await fetchBulk(query);
      expect(texts(first)).toEqual([[issue.id, [['1'], ['3']]]]);
      const { nextPageToken } = BULK.parse(first.body);
      const second = await fetchBulk({ ...query, nextPageToken });
      expect([texts(second), BULK.parse(second.body).nextPageToken]).toEqual([[[issue.id, [['5']]]], undefined]);
      expect((await fetchBulk({ ...query, fieldIds: ['labels'], nextPageToken })).status).toBe(400);
    });

    test('leaves out what the caller may not see, and what nothing happened to', async () => {
      await edit(issue.key, { summary: 'a' });
      const unseen = { kind: 'user', accountId: 'acc-ana', powerless: true } as const;
      const query = { issueIdsOrKeys: [issue.key, 'NONE-1'] };
      expect((await desk.call(unseen, 'POST', PATH, query)).body).toEqual({ issueChangeLogs: [] });
      expect(texts(await fetchBulk(query))).toEqual([[issue.id, [['a']]]]);
      expect((await fetchBulk({ ...query, fieldIds: ['labels'] })).body).toEqual({ issueChangeLogs: [] });
      expect((await fetchBulk(query, null)).status).toBe(401);
    });

    test.each<[string, object]>([
      ['no issue', { issueIdsOrKeys: [] }],
      ['nothing', {}],
      ['more than 1,000 issues', { issueIdsOrKeys: Array.from({ length: 1001 }, (_, n) => String(n)) }],
      ['more than 10 fields', { issueIdsOrKeys: ['A-1'], fieldIds: Array.from({ length: 11 }, (_, n) => String(n)) }],
      ['a field twice', { issueIdsOrKeys: ['A-1'], fieldIds: ['a', 'a'] }],
      ['a page that is too large', { issueIdsOrKeys: ['A-1'], maxResults: 10_001 }],
      ['a token of nobody', { issueIdsOrKeys: ['A-1'], nextPageToken: 'x' }],
    ])('refuses %s', async (_, body) => {
      expect((await fetchBulk(body)).status).toBe(400);
    });
  });

  test('comes with an issue as its newest hundred entries, and with a search as forty; the total is true', async () => {
    for (let n = 0; n < 120; n += 1) await edited(n);
    const { body } = await desk.call(desk.people.ana, 'GET', `/issue/${issue.key}?expand=changelog`);
    const page = z.object({ changelog: z.object({ total: z.number(), histories: z.array(z.unknown()) }) });
    const { changelog } = page.parse(body);
    expect([changelog.total, changelog.histories.length]).toEqual([120, 100]);
    const query = { jql: `key = ${issue.key}`, fields: ['summary'], expand: 'changelog' };
    const found = z
      .object({ issues: z.array(page) })
      .parse((await desk.call(desk.people.ana, 'POST', '/search/jql', query)).body);
    expect(found.issues.map((one) => [one.changelog.total, one.changelog.histories.length])).toEqual([[120, 40]]);
  });
});

const edited = (n: number) =>
  desk.call(desk.people.ana, 'PUT', `/issue/${issue.key}`, { fields: { summary: `Summary ${String(n)}` } });

const BULK = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(z.object({ items: z.array(z.object({ toString: z.string().nullable() })) })),
    }),
  ),
  nextPageToken: z.string().optional(),
});
