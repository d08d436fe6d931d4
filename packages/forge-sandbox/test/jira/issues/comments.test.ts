import type { Desk } from '../engine/desk';
import { createDesk, doc } from '../engine/desk';
import type { Issue } from '../../../src/jira/site/issues';

let desk: Desk;
let issue: Issue;
beforeEach(async () => {
  desk = createDesk();
  issue = await desk.create(desk.people.ana);
});

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
