import type { Issue } from '../../../src/jira/site/issues';
import type { Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';

let desk: Desk;
let issue: Issue;
beforeEach(async () => {
  desk = createDesk();
  issue = await desk.create(desk.people.ana, { assignee: { accountId: 'acc-carl' } });
});

const app = { kind: 'app', accountId: 'acc-app', scopes: new Set(['write:jira-work']) } as const;

const send = (body: unknown, who: Parameters<Desk['call']>[0] = app): ReturnType<Desk['call']> =>
  desk.call(who, 'POST', `/issue/${issue.key}/notify`, body);

test('goes to the outbox with its texts', async () => {
  const answer = await send({
    subject: 'Hi',
    textBody: 'Text',
    htmlBody: '<p>Text</p>',
    to: { reporter: true, assignee: true },
  });
  expect(answer).toMatchObject({ status: 204, body: null });
  expect(desk.jira.site.outbox).toEqual([
    {
      to: ['ana@example.com', 'carl@example.com'],
      subject: 'Hi',
      text: 'Text',
      html: '<p>Text</p>',
      issueKey: 'HELP-1',
      at: '2026-03-10T12:00:00.000Z',
    },
  ]);
});

test.each<[string, (desk: Desk) => Record<string, unknown>, string[]]>([
  ['watchers', () => ({ to: { watchers: true } }), ['ana']],
  ['people', () => ({ to: { users: [{ accountId: 'acc-boss' }, { accountId: 'acc-boss' }] } }), ['boss']],
  ['a group by id', ({ jira }) => ({ to: { groupIds: [jira.site.administratorsGroupId] } }), ['admin']],
  ['a group by name', () => ({ to: { groups: [{ name: 'jira-administrators' }], voters: true } }), ['admin']],
  ['nobody twice', () => ({ to: { reporter: true, watchers: true, users: [{ accountId: 'acc-ana' }] } }), ['ana']],
  [
    'a restriction to a group',
    ({ jira }) => ({
      to: { users: [{ accountId: 'acc-admin' }, { accountId: 'acc-ana' }] },
      restrict: { groupIds: [jira.site.administratorsGroupId] },
    }),
    ['admin'],
  ],
  [
    'a restriction to a permission',
    () => ({
      to: { users: [{ accountId: 'acc-admin' }, { accountId: 'acc-ana' }] },
      restrict: { permissions: [{ key: 'ADMINISTER_PROJECTS' }] },
    }),
    ['admin'],
  ],
  [
    "the documentation's legacy key",
    () => ({ to: { reporter: true }, restrict: { permissions: [{ key: 'BROWSE' }] } }),
    ['ana'],
  ],
])('reaches %s', async (_name, body, names) => {
  expect((await send({ subject: 'x', ...body(desk) })).status).toBe(204);
  expect(desk.jira.site.outbox.map(({ to }) => to)).toEqual([names.map((name) => `${name}@example.com`)]);
});

test('people who may not browse, apps and former colleagues are left out', async () => {
  desk.people.boss.active = false;
  const users = ['acc-boss', 'acc-app', 'acc-ana'].map((accountId) => ({ accountId }));
  expect((await send({ to: { users } }, desk.people.carl)).status).toBe(204);
  expect(desk.jira.site.outbox[0]).toMatchObject({ to: ['ana@example.com'], subject: '(HELP-1) Printer on fire' });
});

test.each<[string, unknown, number, RegExp]>([
  ['nobody', {}, 400, /No recipients/],
  ['nobody in particular', { to: { reporter: false } }, 400, /No recipients/],
  ['somebody unknown', { to: { users: [{ accountId: 'acc-nobody' }] } }, 400, /acc-nobody/],
  ['an unknown group', { to: { groups: [{ name: 'ghosts' }] } }, 400, /ghosts/],
  ['only apps', { to: { users: [{ accountId: 'acc-app' }], reporter: false } }, 400, /.*/],
  [
    'people a restriction keeps out',
    { to: { reporter: true }, restrict: { permissions: [{ key: 'ADMINISTER' }] } },
    400,
    /No valid recipients/,
  ],
  ['an unknown restriction', { to: { reporter: true }, restrict: { permissions: [{ key: 'FLY' }] } }, 400, /FLY/],
  ['a carbon copy', { to: { reporter: true }, cc: [] }, 501, /'cc'/],
])('is refused for %s', async (_name, body, status, message) => {
  const answer = await send(body);
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([status, expect.stringMatching(message)]);
  expect(desk.jira.site.outbox).toEqual([]);
});

test('is refused for only oneself, for an assignee who is not there, and with outgoing mail off', async () => {
  expect((await send({ to: { reporter: true } }, desk.people.ana)).status).toBe(400);
  issue.assigneeAccountId = null;
  expect((await send({ to: { assignee: true } })).status).toBe(400);
  desk.jira.site.outgoingMail = false;
  expect((await send({ to: { reporter: true } })).status).toBe(403);
  expect(desk.jira.site.outbox).toEqual([]);
});

test('needs the scope', async () => {
  const reader = { ...app, scopes: new Set(['read:jira-work']) };
  expect((await send({ to: { reporter: true } }, reader)).status).toBe(401);
});
