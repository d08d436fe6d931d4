import type { Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';
import type { Issue } from '../../../src/jira/site/issues';

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
