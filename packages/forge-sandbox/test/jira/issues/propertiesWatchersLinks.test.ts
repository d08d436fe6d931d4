import type { Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';
import type { Issue } from '../../../src/jira/site/issues';

let desk: Desk;
let issue: Issue;
beforeEach(async () => {
  desk = createDesk();
  issue = await desk.create(desk.people.ana);
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
