import { Hono } from 'hono';
import { internalRoutes } from '../../../src/jira/issues';
import type { Desk } from './desk';
import { createDesk, doc, forgeRule, step } from './desk';

/** A transition's screen for an expression validator: each case is an expression that must be true. */
let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.modules.push({
    moduleKey: 'sees',
    ari: 'ari:cloud:ecosystem::extension/app/env/static/sees',
    kind: 'validator',
    name: 'Sees',
    description: '',
    expression: 'false',
  });
});

const sees = (expression: string): ReturnType<typeof forgeRule> =>
  forgeRule('expression-validator', 'sees', { expression });

const basic = (email: string): string => `Basic ${Buffer.from(`${email}:sandbox`).toString('base64')}`;

/** Sends a transition with files as the shell does. */
async function internal(key: string, body: unknown, files: File[], email = 'ana@example.com'): Promise<Response> {
  const form = new FormData();
  form.append('body', JSON.stringify(body));
  for (const file of files) form.append('file', file);
  const site = new Hono().route('/rest/internal/3', internalRoutes(desk.jira.context));
  return site.request(`/rest/internal/3/issue/${key}/transitions`, {
    method: 'POST',
    body: form,
    headers: { authorization: basic(email), 'x-atlassian-token': 'no-check' },
  });
}

describe('input of the screen', () => {
  const { fields: ids } = createDesk();
  const custom = (name: keyof Desk['fields']): string => `issue?.${ids[name]}`;

  test.each<[string, string]>([
    [
      'the comment is last, with id null',
      'issue.comments.length == 2 && issue.comments[1].id == null && issue.comments[0].id != null',
    ],
    ['its words', "issue.comments.some(c => c.id == null && c.body.plainText.includes('well done'))"],
    ['its author', 'issue.comments.filter(c => c.id == null).every(c => c.author == user)'],
    [
      'not in the original issue',
      'originalIssue.comments.length == 1 && originalIssue.comments.every(c => c.id != null)',
    ],
    ['a number', `${custom('hours')} == 6 && originalIssue?.${ids.hours} == 2`],
    [
      'rich text as a Map',
      `typeof ${custom('notes')} == 'Map' && new RichText(${custom('notes')}).plainText == 'All good'`,
    ],
    [
      'an option as a Map',
      `${custom('kind')}.value == 'Parameter' && typeof ${custom('kind')}.id == 'String' && ${custom('kind')}.self != null`,
    ],
    ['checkboxes as a List', `${custom('tags')}.map(t => t.value) == ['Checked', 'Tested']`],
    ['a person as a Map', `typeof ${custom('helper')} == 'Map' && ${custom('helper')}.accountId == 'acc-carl'`],
    ['an instant as a String', `new Date(${custom('deadline')}) == new Date('2026-04-01T15:00:00Z')`],
    ['an emptied field as null', `${custom('code')} == null && originalIssue?.${ids.code} == 'old'`],
    ['a field it has not', `${custom('unused')} == null`],
    [
      'system fields as typed objects',
      "issue.assignee.accountId == 'acc-carl' && issue.resolution.name == 'Done' && originalIssue.resolution == null",
    ],
    ['the due date', "issue.dueDate == new CalendarDate('2026-05-01')"],
    ['labels', "issue.labels == ['a', 'b']"],
    [
      'where it goes',
      "transition.from.name == 'To Do' && transition.to.name == 'In Progress' && transition.id == 11 && transition.hasScreen",
    ],
    ['where it is', "issue.status.id == transition.from.id && issue.status.category.key == 'new'"],
    [
      'the project and its people',
      "project.key == 'HELP' && issue.project.id == project.id && project.lead.accountId == 'acc-admin'",
    ],
    [
      'roles',
      "!user.getProjectRoles(project).some(r => r.name == 'Heads') && new User('acc-boss').getProjectRoles(project).some(r => r.name == 'Heads')",
    ],
    ['the workflow', "workflow.name == 'Software Simplified Workflow for Project HELP'"],
    ['properties', "issue.properties['gate'].open == true && issue.properties['other'] == null"],
    ['the time', "new Date() == new Date('2026-03-10T12:00:00Z')"],
    ['the reporter', 'issue.reporter == user && issue.creator.displayName == "ana Example"'],
  ])('%s', async (_name, written) => {
    // Each new desk has the same ids, so the table can use those of another desk.
    const { ana, carl } = desk.people;
    const issue = await desk.create(ana, { [desk.fields.hours]: 2, [desk.fields.code]: 'old' });
    await desk.call(carl, 'POST', `/issue/${issue.key}/comment`, { body: doc('First.') });
    await desk.call(ana, 'PUT', `/issue/${issue.key}/properties/gate`, { open: true });
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, { screenId: desk.screenId, validators: [sees(written)] }),
    );
    const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, {
      transition: { id: '11' },
      fields: {
        [desk.fields.hours]: 6,
        [desk.fields.notes]: doc('All good'),
        [desk.fields.kind]: { value: 'Parameter' },
        [desk.fields.tags]: [{ value: 'Checked' }, { value: 'Tested' }],
        [desk.fields.helper]: { accountId: carl.accountId },
        [desk.fields.deadline]: '2026-04-01T17:00:00.000+0200',
        [desk.fields.code]: null,
        assignee: { accountId: carl.accountId },
        resolution: { name: 'Done' },
        duedate: '2026-05-01',
        labels: ['b', 'a'],
      },
      update: { comment: [{ add: { body: doc('It is well done.') } }] },
    });
    expect([answer.status, decodeURIComponent(answer.headers.get('x-sandbox-detail') ?? '')]).toEqual([204, '']);
    expect(issue.statusId).toBe(desk.status.doing);
  });
});

describe('state before the transition', () => {
  test('changelogs are newest first, with attachments', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    const form = new FormData();
    form.append('file', new File(['select 1'], 'fix.sql', { type: 'application/sql' }));
    desk.clock.set(new Date('2026-03-10T13:00:00.000Z'));
    expect((await desk.call(ana, 'POST', `/issue/${issue.key}/attachments`, form)).status).toBe(200);
    desk.clock.set(new Date('2026-03-10T14:00:00.000Z'));
    desk.transitions(
      step('11', desk.status.open, desk.status.doing),
      step('21', desk.status.doing, desk.status.done, {
        validators: [
          sees("issue.changelogs.length == 2 && issue.changelogs[0].items[0].field == 'status'"),
          sees(
            "issue.changelogs[1].items.some(i => i.field == 'Attachment' && i.toString == 'fix.sql' && i.from == null)",
          ),
          sees("issue.getNewestChangelog('status').created == new Date('2026-03-10T14:00:00Z')"),
          sees("issue.changelogs[0].items[0].to == issue.status.id + ''"),
          sees("issue.attachments.every(a => a.id != null && a.size == 8 && a.mimeType == 'application/sql')"),
          sees('issue.changelogs.every(c => c.author == user && typeof c.id == "String")'),
        ],
      }),
    );
    for (const id of ['11', '21']) {
      const answer = await desk.call(ana, 'POST', `/issue/${issue.key}/transitions`, { transition: { id } });
      expect([id, answer.status, answer.body]).toEqual([id, 204, null]);
    }
  });
});

describe('files on the screen', () => {
  const script = (): File => new File(['update t set a = 1'], 'C:\\temp\\fix.sql', { type: 'application/sql' });

  test('are seen with id null, and stored with the transition', async () => {
    const { ana } = desk.people;
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, {
        screenId: desk.screenId,
        validators: [
          sees(
            "issue.attachments.some(a => a.id == null && a.filename == 'fix.sql' && a.mimeType == 'application/sql')",
          ),
          sees('originalIssue.attachments.length == 0'),
        ],
      }),
    );
    const issue = await desk.create(ana);
    const answer = await internal(issue.key, { transition: { id: '11' } }, [script()]);
    expect(answer.status).toBe(204);
    expect(issue.attachments).toMatchObject([
      { filename: 'fix.sql', mimeType: 'application/sql', authorAccountId: ana.accountId },
    ]);
    expect(issue.attachments[0]?.content).toEqual(Buffer.from('update t set a = 1'));
    expect(issue.changelog).toHaveLength(1);
    expect(issue.changelog[0]?.items.map(({ field, from, to, toString }) => [field, from, to, toString])).toEqual([
      ['Attachment', null, issue.attachments[0]?.id, 'fix.sql'],
      ['status', desk.status.open, desk.status.doing, 'In Progress'],
    ]);
  });

  test('are not stored when a validator says no', async () => {
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, {
        screenId: desk.screenId,
        validators: [sees("issue.attachments.some(a => a.id == null) ? 'No files, please.' : true")],
      }),
    );
    const issue = await desk.create(desk.people.ana);
    const answer = await internal(issue.key, { transition: { id: '11' } }, [script()]);
    expect([answer.status, await answer.json()]).toEqual([400, { errorMessages: ['No files, please.'], errors: {} }]);
    expect(issue).toMatchObject({ attachments: [], changelog: [], statusId: desk.status.open });
  });

  test.each([
    ['a transition without a screen', null],
    ['a screen without the attachment field', 'bare'],
  ])('are refused on %s', async (_name, screen) => {
    const bare = desk.jira.site.nextId();
    desk.jira.site.screens.set(bare, { id: bare, name: 'Bare', description: '', tabs: [] });
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, { screenId: screen === null ? null : String(bare) }),
    );
    const issue = await desk.create(desk.people.ana);
    const answer = await internal(issue.key, { transition: { id: '11' } }, [script()]);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      errorMessages: [],
      errors: { attachment: "Field 'attachment' cannot be set. It is not on the appropriate screen, or unknown." },
    });
    expect(issue).toMatchObject({ attachments: [], statusId: desk.status.open });
  });

  test('need a person, the header against forged forms, and a body', async () => {
    const issue = await desk.create(desk.people.ana);
    const app = internalRoutes(desk.jira.context);
    const path = `/issue/${issue.key}/transitions`;
    const form = new FormData();
    const headers = { authorization: basic('ana@example.com') };
    expect((await app.request(path, { method: 'POST', body: form })).status).toBe(401);
    expect((await app.request(path, { method: 'POST', body: form, headers })).status).toBe(403);
    const checked = { ...headers, 'x-atlassian-token': 'no-check' };
    expect((await app.request(path, { method: 'POST', body: form, headers: checked })).status).toBe(400);
    expect((await internal(issue.key, { transition: { id: '11' } }, [], 'nobody@example.com')).status).toBe(401);
  });
});
