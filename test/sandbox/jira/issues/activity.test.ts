import * as z from 'zod';
import type { Answer, Desk } from '../engine/desk';
import { createDesk, doc } from '../engine/desk';
import type { Issue } from '../../../../sandbox/jira/site/issues';
import type { Person } from '../../../../sandbox/jira/site/people';

let desk: Desk;
let issue: Issue;
beforeEach(async () => {
  desk = createDesk();
  issue = await desk.create(desk.people.ana);
});

const upload = (...files: [name: string, content: string][]): FormData => {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new File([content], name, { type: 'text/plain' }));
  return form;
};

describe('comments', () => {
  test('are written, read in both orders, edited and deleted; mentions stay in them', async () => {
    const { ana, carl } = desk.people;
    const mention = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'acc-carl', text: '@carl' } }] }],
    };
    const first = await desk.call(ana, 'POST', `/issue/${issue.key}/comment`, { body: mention });
    expect(first).toMatchObject({ status: 201, body: { author: { accountId: 'acc-ana' }, body: mention } });
    const second = await desk.call(carl, 'POST', `/issue/${issue.key}/comment`, { body: doc('Yes?') });
    const id = (answer: { body: unknown }): string => Reflect.get(Object(answer.body), 'id') as string;
    const page = await desk.call(ana, 'GET', `/issue/${issue.key}/comment?orderBy=-created&maxResults=1`);
    expect(page.body).toMatchObject({ startAt: 0, maxResults: 1, total: 2, comments: [{ id: id(second) }] });
    const path = `/issue/${issue.key}/comment/${id(second)}`;
    expect((await desk.call(ana, 'PUT', path, { body: doc('Mine!') })).status).toBe(400);
    expect(await desk.call(carl, 'PUT', path, { body: doc('Yes.') })).toMatchObject({
      status: 200,
      body: { body: doc('Yes.') },
    });
    expect((await desk.call(desk.people.admin, 'PUT', path, { body: doc('No.') })).body).toMatchObject({
      author: { accountId: 'acc-carl' },
      updateAuthor: { accountId: 'acc-admin' },
    });
    expect((await desk.call(ana, 'DELETE', path)).status).toBe(400);
    expect((await desk.call(carl, 'DELETE', path)).status).toBe(204);
    expect((await desk.call(carl, 'GET', path)).status).toBe(404);
    expect(issue.changelog).toEqual([]);
    expect([...issue.watcherAccountIds]).toEqual(['acc-ana', 'acc-carl']);
  });

  test('may be for a group or a role alone, and are there for nobody else', async () => {
    const { ana, admin } = desk.people;
    const path = `/issue/${issue.key}/comment`;
    const visibility = { type: 'group', value: 'jira-administrators' };
    const written = await desk.call(admin, 'POST', path, { body: doc('Only us'), visibility });
    expect(written).toMatchObject({ status: 201, body: { visibility } });
    const id = Reflect.get(Object(written.body), 'id') as string;
    expect((await desk.call(admin, 'GET', `${path}/${id}`)).status).toBe(200);
    expect((await desk.call(ana, 'GET', `${path}/${id}`)).status).toBe(404);
    expect((await desk.call(ana, 'GET', path)).body).toMatchObject({ total: 0, comments: [] });
    const read = (who: typeof ana) => desk.call(who, 'GET', `/issue/${issue.key}?fields=comment`);
    expect((await read(ana)).body).toMatchObject({ fields: { comment: { total: 0 } } });
    expect((await read(admin)).body).toMatchObject({ fields: { comment: { total: 1 } } });
    for (const wrong of [{ type: 'role', value: 'none' }, { type: 'x', value: 'y' }, 'jira-administrators'])
      expect((await desk.call(admin, 'POST', path, { body: doc('?'), visibility: wrong })).status).toBe(400);
  });

  test('may be internal ones of a service project', async () => {
    const properties = [{ key: 'sd.public.comment', value: { internal: true } }];
    const body = { body: doc('Internal'), properties };
    const written = await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/comment`, body);
    expect(written.body).toMatchObject({ jsdPublic: false });
  });

  test.each<[string, unknown, unknown]>([
    ['nothing', {}, { comment: 'Comment body can not be empty!' }],
    ['plain text', { body: 'hi' }, { comment: 'Comment body is not valid!' }],
    [
      'an empty document',
      { body: { type: 'doc', version: 1, content: [] } },
      { comment: 'Comment body can not be empty!' },
    ],
    ['a strange node', { body: { type: 'doc', version: 1, content: [{ type: 'x' }] } }, { comment: 'INVALID_INPUT' }],
  ])('refuses %s', async (_name, body, errors) => {
    const answer = await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/comment`, body);
    expect(answer).toMatchObject({ status: 400, body: { errorMessages: [], errors } });
    expect(issue.comments).toEqual([]);
  });
});

describe('worklogs', () => {
  test('take the time off the remaining estimate, unless told to leave it', async () => {
    const { ana } = desk.people;
    issue.remainingEstimateSeconds = 4 * 3600;
    const path = `/issue/${issue.key}/worklog`;
    const logged = await desk.call(ana, 'POST', path, {
      timeSpent: '1h 30m',
      started: '2026-03-09T08:00:00.000+0000',
      comment: doc('Fixed.'),
    });
    expect(logged).toMatchObject({
      status: 201,
      body: { timeSpent: '1h 30m', timeSpentSeconds: 5400, started: '2026-03-09T08:00:00.000+0000', issueId: issue.id },
    });
    expect(issue.remainingEstimateSeconds).toBe(2.5 * 3600);
    await desk.call(ana, 'POST', `${path}?adjustEstimate=leave`, { timeSpentSeconds: 3600 });
    expect(issue.remainingEstimateSeconds).toBe(2.5 * 3600);
    expect(issue.changelog.map(({ items }) => items.map(({ field, from, to }) => [field, from, to]))).toEqual([
      [
        ['timeestimate', '14400', '9000'],
        ['timespent', null, '5400'],
        ['WorklogId', null, issue.worklogs[0]?.id],
      ],
      [
        ['timespent', '5400', '9000'],
        ['WorklogId', null, issue.worklogs[1]?.id],
      ],
    ]);
    expect((await desk.call(ana, 'GET', path)).body).toMatchObject({
      total: 2,
      worklogs: [{ comment: doc('Fixed.') }, {}],
    });
  });

  test.each<[string, unknown, number]>([
    ['no time', {}, 400],
    ['nonsense', { timeSpent: 'a while' }, 400],
    ['too little', { timeSpentSeconds: 59 }, 400],
    ['both', { timeSpent: '1h', timeSpentSeconds: 3600 }, 400],
    ['a bad start', { timeSpent: '1h', started: 'yesterday' }, 400],
    ['visibility', { timeSpent: '1h', visibility: { type: 'role', value: 'x' } }, 501],
  ])('refuses %s', async (_name, body, status) => {
    expect((await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/worklog`, body)).status).toBe(status);
    expect(issue.worklogs).toEqual([]);
  });
});

describe('attachments', () => {
  test('are stored at once, read with ranges, deleted by their author, and leave their traces', async () => {
    const { ana, carl } = desk.people;
    const answer = await desk.call(
      ana,
      'POST',
      `/issue/${issue.key}/attachments`,
      upload(['a.txt', '0123456789'], ['b.txt', 'b']),
    );
    expect(answer).toMatchObject({
      status: 200,
      body: [{ filename: 'a.txt', size: 10, mimeType: 'text/plain' }, { filename: 'b.txt' }],
    });
    const id = issue.attachments[0]?.id ?? '';
    expect((await desk.call(ana, 'GET', `/attachment/${id}`)).body).toMatchObject({
      id: Number(id),
      filename: 'a.txt',
    });
    const redirected = await desk.call(ana, 'GET', `/attachment/content/${id}`);
    expect([redirected.status, redirected.headers.get('location')]).toEqual([
      303,
      `http://jira.test/rest/api/3/attachment/content/${id}?redirect=false`,
    ]);
    const whole = await desk.call(ana, 'GET', `/attachment/content/${id}?redirect=false`);
    expect(whole.body).toBe('0123456789');
    expect((await desk.call(carl, 'DELETE', `/attachment/${id}`)).status).toBe(403);
    expect((await desk.call(ana, 'DELETE', `/attachment/${id}`)).status).toBe(204);
    expect((await desk.call(ana, 'GET', `/attachment/${id}`)).status).toBe(404);
    expect(
      issue.changelog.map(({ items }) => items.map(({ field, fromString, toString }) => [field, fromString, toString])),
    ).toEqual([
      [
        ['Attachment', null, 'a.txt'],
        ['Attachment', null, 'b.txt'],
      ],
      [['Attachment', 'a.txt', null]],
    ]);
  });

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, null, 'bytes */10'],
    ['bytes=4-2', 400, null, null],
    ['lines=1', 400, null, null],
  ])('Range: %s', async (range, status, text, contentRange) => {
    await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/attachments`, upload(['a.txt', '0123456789']));
    const url = `http://jira.test/rest/api/3/attachment/content/${issue.attachments[0]?.id ?? ''}?redirect=false`;
    const ana = { kind: 'user', accountId: 'acc-ana' } as const;
    const response = await desk.jira.call(ana, new Request(url, { headers: { range } }));
    expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange]);
    if (text !== null) expect(await response.text()).toBe(text);
    if (status === 206) expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('need the header against forged forms, and a file', async () => {
    const url = `http://jira.test/rest/api/3/issue/${issue.key}/attachments`;
    const ana = { kind: 'user', accountId: 'acc-ana' } as const;
    const bare = await desk.jira.call(ana, new Request(url, { method: 'POST', body: upload(['a', 'a']) }));
    expect(bare.status).toBe(403);
    expect((await desk.call(desk.people.ana, 'POST', `/issue/${issue.key}/attachments`, new FormData())).status).toBe(
      400,
    );
    expect(issue.attachments).toEqual([]);
  });
});

describe('properties', () => {
  test('are created, replaced, listed and deleted', async () => {
    const { ana } = desk.people;
    const path = `/issue/${issue.key}/properties`;
    expect((await desk.call(ana, 'PUT', `${path}/evidence`, { scripts: [1] })).status).toBe(201);
    expect((await desk.call(ana, 'PUT', `${path}/evidence`, [])).status).toBe(200);
    expect((await desk.call(ana, 'GET', `${path}/evidence`)).body).toEqual({ key: 'evidence', value: [] });
    expect((await desk.call(ana, 'GET', path)).body).toMatchObject({ keys: [{ key: 'evidence' }] });
    expect((await desk.call(ana, 'DELETE', `${path}/evidence`)).status).toBe(204);
    expect((await desk.call(ana, 'DELETE', `${path}/evidence`)).status).toBe(404);
    expect((await desk.call(ana, 'GET', `${path}/evidence`)).status).toBe(404);
    expect((await desk.call(ana, 'PUT', `${path}/evidence`, 'x'.repeat(32_767))).status).toBe(400);
    expect((await desk.call(ana, 'PUT', `${path}/${'k'.repeat(256)}`, 1)).status).toBe(400);
    expect(issue.properties.size).toBe(0);
  });
});

describe('watchers', () => {
  test('come, go, and are listed', async () => {
    const { ana, carl } = desk.people;
    const path = `/issue/${issue.key}/watchers`;
    expect((await desk.call(carl, 'POST', path)).status).toBe(204);
    expect((await desk.call(ana, 'POST', path, 'acc-boss')).status).toBe(204);
    expect((await desk.call(carl, 'GET', path)).body).toMatchObject({
      isWatching: true,
      watchCount: 3,
      watchers: [{ accountId: 'acc-ana' }, { accountId: 'acc-carl' }, { accountId: 'acc-boss' }],
    });
    expect((await desk.call(carl, 'DELETE', `${path}?accountId=acc-carl`)).status).toBe(204);
    expect((await desk.call(carl, 'DELETE', path)).status).toBe(400);
    expect((await desk.call(carl, 'POST', path, 'acc-nobody')).status).toBe(404);
  });
});

describe('links', () => {
  test('are seen from both sides, made once, and recorded', async () => {
    const { ana } = desk.people;
    const other = await desk.create(ana);
    const body = { type: { name: 'Blocks' }, inwardIssue: { key: issue.key }, outwardIssue: { id: other.id } };
    for (const status of [201, 201]) expect((await desk.call(ana, 'POST', '/issueLink', body)).status).toBe(status);
    const links = async (key: string): Promise<unknown> =>
      Reflect.get(
        Object(Reflect.get(Object((await desk.call(ana, 'GET', `/issue/${key}?fields=issuelinks`)).body), 'fields')),
        'issuelinks',
      );
    expect(await links(issue.key)).toMatchObject([{ type: { outward: 'blocks' }, outwardIssue: { key: other.key } }]);
    expect(await links(other.key)).toMatchObject([
      { type: { inward: 'is blocked by' }, inwardIssue: { key: issue.key } },
    ]);
    expect(other.changelog[0]?.items.map(({ field, toString }) => [field, toString])).toEqual([
      ['Link', 'This issue is blocked by HELP-1'],
    ]);
    expect((await desk.call(ana, 'POST', '/issueLink', { ...body, type: { name: 'Eats' } })).status).toBe(404);
    expect((await desk.call(ana, 'GET', '/issueLinkType')).status).toBe(200);
  });
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
