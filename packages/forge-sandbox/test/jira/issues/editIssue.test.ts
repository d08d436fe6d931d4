import type { Desk } from '../engine/desk';
import { createDesk, doc } from '../engine/desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

const fieldsOf = (body: unknown): Record<string, unknown> =>
  (Reflect.get(Object(body), 'fields') ?? {}) as Record<string, unknown>;

describe('PUT /issue/{key}', () => {
  test('edits all fields at once, with one changelog entry', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana, { labels: ['old'], [desk.fields.tags]: [{ value: 'Checked' }] });
    const answer = await desk.call(ana, 'PUT', `/issue/${issue.key}?notifyUsers=false`, {
      fields: {
        summary: 'Printer out',
        priority: { id: '1' },
        duedate: '2026-04-01',
        timetracking: { originalEstimate: '1d 2h' },
      },
      update: {
        labels: [{ add: 'new' }, { remove: 'old' }],
        [desk.fields.tags]: [{ add: { value: 'Tested' } }],
        description: [{ set: doc('Out.') }],
      },
    });
    expect(answer).toMatchObject({ status: 204, body: null });
    expect(issue.changelog).toHaveLength(1);
    const items = issue.changelog[0]?.items.map(({ field, from, fromString, to, toString }) => [
      field,
      from,
      fromString,
      to,
      toString,
    ]);
    const option = (value: string): string | undefined =>
      desk.jira.site.fields.get(desk.fields.tags)?.contexts[0]?.options.find((one) => one.value === value)?.id;
    expect(items).toEqual([
      ['summary', null, 'Printer on fire', null, 'Printer out'],
      ['priority', '3', 'Medium', '1', 'Highest'],
      ['duedate', null, null, '2026-04-01', '2026-04-01 00:00:00.0'],
      ['timeoriginalestimate', null, null, '36000', '36000'],
      ['timeestimate', null, null, '36000', '36000'],
      ['labels', null, 'old', null, 'new'],
      [
        'Checks',
        `[${option('Checked') ?? ''}]`,
        'Checked',
        `[${option('Checked') ?? ''}, ${option('Tested') ?? ''}]`,
        'Checked,Tested',
      ],
      ['description', null, null, null, 'Out.'],
    ]);
    const shown = await desk.call(ana, 'GET', `/issue/${issue.key}?fields=timetracking`);
    expect(fieldsOf(shown.body)['timetracking']).toEqual({
      originalEstimate: '1d 2h',
      originalEstimateSeconds: 36000,
      remainingEstimate: '1d 2h',
      remainingEstimateSeconds: 36000,
    });
  });

  test('an edit without a change writes no history', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    await desk.call(ana, 'PUT', `/issue/${issue.key}`, {
      fields: { summary: 'Printer on fire', [desk.fields.code]: null },
    });
    expect(issue.changelog).toEqual([]);
  });

  test('is limited to the edit screen, all or nothing', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    const answer = await desk.call(ana, 'PUT', `/issue/${issue.key}`, {
      fields: { summary: 'Changed', [desk.fields.notes]: doc('Sneaked in'), status: { id: '1' }, summary2: '' },
    });
    const missing = (id: string): string =>
      `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
    expect(answer).toMatchObject({
      status: 400,
      body: {
        errorMessages: [],
        errors: {
          [desk.fields.notes]: missing(desk.fields.notes),
          status: missing('status'),
          summary2: missing('summary2'),
        },
      },
    });
    expect(issue.summary).toBe('Printer on fire');
  });

  test('an app may override the screen for somebody who administers Jira; nobody else may', async () => {
    const issue = await desk.create(desk.people.ana);
    const path = `/issue/${issue.key}?overrideScreenSecurity=true`;
    const body = { fields: { [desk.fields.notes]: doc('By the app') } };
    const scopes = new Set(['write:jira-work']);
    const asUser = { kind: 'user', accountId: 'acc-ana', scopes } as const;
    expect((await desk.call(desk.people.admin, 'PUT', path, body)).status).toBe(403);
    expect((await desk.call(asUser, 'PUT', path, body)).status).toBe(403);
    expect((await desk.call({ ...asUser, accountId: 'acc-admin' }, 'PUT', path, body)).status).toBe(204);
    expect((await desk.call({ kind: 'app', accountId: 'acc-app', scopes }, 'PUT', path, body)).status).toBe(204);
    expect(issue.custom.get(desk.fields.notes)).toEqual(doc('By the app'));
  });

  test('a status with jira.issue.editable=false closes it', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    const workflow = [...desk.jira.site.workflows.values()].find(({ name }) => name.endsWith('Project HELP'));
    if (workflow === undefined) throw new Error('no workflow');
    workflow.statusProperties = new Map([[desk.status.open, { 'jira.issue.editable': 'false' }]]);
    const answer = await desk.call(ana, 'PUT', `/issue/${issue.key}`, { fields: { summary: 'x' } });
    expect(answer.status).toBe(400);
    expect((await desk.call(ana, 'GET', `/issue/${issue.key}/editmeta`)).body).toEqual({ fields: {} });
  });

  test('returns the issue when asked to', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    const answer = await desk.call(ana, 'PUT', `/issue/${issue.key}?returnIssue=true`, { fields: { summary: 'x' } });
    expect(answer).toMatchObject({ status: 200, body: { key: issue.key, fields: { summary: 'x' } } });
  });

  test.each([
    ['PUT', ''],
    ['PUT', '/assignee'],
    ['DELETE', ''],
    ['POST', '/transitions'],
    ['POST', '/comment'],
    ['POST', '/worklog'],
    ['POST', '/notify'],
    ['POST', '/watchers'],
  ])('%s %s without credentials answers 401', async (method, path) => {
    const issue = await desk.create(desk.people.ana);
    const answer = await desk.call(null, method, `/issue/${issue.key}${path}`, method === 'DELETE' ? undefined : {});
    expect(answer.status).toBe(401);
  });
});

describe('PUT /issue/{key}/assignee', () => {
  test.each<[string, unknown, number, string | null]>([
    ['a person', { accountId: 'acc-carl' }, 204, 'acc-carl'],
    ['nobody', { accountId: null }, 204, null],
    ['the default', { accountId: '-1' }, 204, null],
    ['somebody unknown', { accountId: 'acc-nobody' }, 400, 'acc-boss'],
    ['nothing', {}, 400, 'acc-boss'],
    ['a name', { name: 'carl' }, 501, 'acc-boss'],
  ])('%s', async (_name, body, status, assignee) => {
    const issue = await desk.create(desk.people.ana, { assignee: { accountId: 'acc-boss' } });
    expect((await desk.call(desk.people.ana, 'PUT', `/issue/${issue.key}/assignee`, body)).status).toBe(status);
    expect(issue.assigneeAccountId).toBe(assignee);
    expect(issue.changelog).toHaveLength(status === 204 ? 1 : 0);
  });
});
