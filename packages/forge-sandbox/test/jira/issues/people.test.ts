import type { Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

const accountsOf = (body: unknown): string[] => (body as { accountId: string }[]).map(({ accountId }) => accountId);

test('GET /myself and /user show oneself with e-mail, others without', async () => {
  const { ana } = desk.people;
  const me = await desk.call(ana, 'GET', '/myself?expand=groups');
  expect(me.body).toMatchObject({
    accountId: 'acc-ana',
    emailAddress: 'ana@example.com',
    locale: 'es_ES',
    timeZone: 'America/Asuncion',
    groups: { size: 1, items: [{ name: 'jira-users' }] },
  });
  const other = await desk.call(ana, 'GET', '/user?accountId=acc-carl');
  expect(other.body).toMatchObject({ accountId: 'acc-carl', displayName: 'carl Example' });
  expect(Object.keys(other.body as object)).not.toContain('emailAddress');
  expect((await desk.call(ana, 'GET', '/user?accountId=acc-nobody')).status).toBe(404);
  expect((await desk.call(ana, 'GET', '/user')).status).toBe(400);
  expect((await desk.call(null, 'GET', '/myself')).status).toBe(401);
});

test.each<[string, string[]]>([
  ['/user/search?query=', ['acc-admin', 'acc-ana', 'acc-boss', 'acc-carl']],
  ['/user/search?query=a', ['acc-admin', 'acc-ana']],
  ['/user/search?query=EXAMPLE&maxResults=1&startAt=1', ['acc-ana']],
  ['/user/search?query=carl@', ['acc-carl']],
  ['/user/search?accountId=acc-boss', ['acc-boss']],
  ['/user/assignable/search?project=HELP&query=c', ['acc-carl']],
  ['/users/search?maxResults=2', ['acc-admin', 'acc-ana']],
  ['/users/search?startAt=4', ['acc-app']],
])('%s', async (path, accounts) => {
  expect(accountsOf((await desk.call(desk.people.ana, 'GET', path)).body)).toEqual(accounts);
});

test.each([
  ['/user/search', 400],
  ['/user/bulk', 400],
  ['/user/search?query=a&accountId=b', 400],
  ['/user/search?query=a&property=x', 501],
  ['/user/assignable/search?query=a', 400],
  ['/user/assignable/search?project=NOPE', 404],
  ['/user/assignable/search?issueKey=HELP-9', 404],
  ['/group/member', 400],
  ['/group/member?groupId=x', 404],
])('%s answers %i', async (path, status) => {
  expect((await desk.call(desk.people.ana, 'GET', path)).status).toBe(status);
});

test('people who left are not found, and are listed among all', async () => {
  desk.people.carl.active = false;
  const { ana } = desk.people;
  expect(accountsOf((await desk.call(ana, 'GET', '/user/search?query=carl')).body)).toEqual([]);
  expect(accountsOf((await desk.call(ana, 'GET', '/users/search')).body)).toContain('acc-carl');
});

test('several are asked for at once, ten a page, those who left among them; nobody for an unknown account', async () => {
  desk.people.carl.active = false;
  const { ana } = desk.people;
  const { body } = await desk.call(ana, 'GET', '/user/bulk?accountId=acc-carl&accountId=acc-nobody&accountId=acc-ana');
  const { values } = body as { values: readonly { accountId: string; active: boolean }[] };
  expect(values.map(({ accountId, active }) => [accountId, active])).toEqual([
    ['acc-carl', false],
    ['acc-ana', true],
  ]);
  expect(body).toMatchObject({ maxResults: 10, isLast: true, total: 2 });
});

test('groups are told by their ids', async () => {
  const { ana } = desk.people;
  const picked = (await desk.call(ana, 'GET', '/groups/picker?query=jira-users')).body;
  const [group] = (picked as { groups: readonly { groupId: string }[] }).groups;
  const { body } = await desk.call(ana, 'GET', `/group/bulk?groupId=${group?.groupId ?? ''}`);
  expect(body).toMatchObject({ values: [{ name: 'jira-users', groupId: group?.groupId }], total: 1 });
});

test('groups are picked and their members paged', async () => {
  const { ana } = desk.people;
  const picked = await desk.call(ana, 'GET', '/groups/picker?query=ADMIN&caseInsensitive=true');
  expect(picked.body).toMatchObject({
    header: 'Showing 1 of 1 matching groups',
    total: 1,
    groups: [{ name: 'jira-administrators', html: 'jira-<b>admin</b>istrators' }],
  });
  const groupId = desk.jira.site.administratorsGroupId;
  expect((await desk.call(ana, 'GET', `/groups/picker?query=jira&excludeId=${groupId}`)).body).toMatchObject({
    total: 1,
  });
  expect((await desk.call(ana, 'GET', '/group/member?groupname=jira-users&maxResults=2')).body).toMatchObject({
    total: 5,
    isLast: false,
    values: [{ accountId: 'acc-admin' }, { accountId: 'acc-ana' }],
  });
});

test('GET /mypermissions', async () => {
  const { ana, admin } = desk.people;
  const path = '/mypermissions?permissions=ADMINISTER,EDIT_ISSUES,ADMINISTER_PROJECTS&projectKey=HELP';
  const have = async (who: typeof ana): Promise<boolean[]> => {
    const { body } = await desk.call(who, 'GET', path);
    const permissions = Reflect.get(Object(body), 'permissions') as Record<string, { havePermission: boolean }>;
    return ['ADMINISTER', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'].map((key) => permissions[key]?.havePermission ?? false);
  };
  expect([await have(ana), await have(admin)]).toEqual([
    [false, true, false],
    [true, true, true],
  ]);
  for (const [query, status] of [
    ['', 400],
    ['?permissions=FLY', 400],
    ['?permissions=ADMINISTER&projectKey=NOPE', 404],
  ] as const) {
    expect((await desk.call(ana, 'GET', `/mypermissions${query}`)).status).toBe(status);
  }
});
