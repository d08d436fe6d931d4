import type { Desk } from '../engine/desk';
import { createDesk, doc, step } from '../engine/desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

const fieldsOf = (body: unknown): Record<string, unknown> =>
  (Reflect.get(Object(body), 'fields') ?? {}) as Record<string, unknown>;

const NOT_THERE = {
  errorMessages: ['Issue does not exist or you do not have permission to see it.'],
  errors: {},
};

describe('GET /issue/{key}', () => {
  test('shows every field in its form, by key in any case or by id', async () => {
    const { ana, carl } = desk.people;
    const issue = await desk.create(ana, {
      description: doc('Smoke.'),
      [desk.fields.kind]: { value: 'Report' },
      [desk.fields.helper]: { accountId: carl.accountId },
      [desk.fields.deadline]: '2026-03-12T10:00:00.000-0300',
    });
    const byKey = await desk.call(ana, 'GET', `/issue/${issue.key.toLowerCase()}`);
    const byId = await desk.call(ana, 'GET', `/issue/${issue.id}`);
    expect(byKey.body).toEqual(byId.body);
    expect(byKey.body).toMatchObject({ id: issue.id, key: 'HELP-1' });
    expect(fieldsOf(byKey.body)).toMatchObject({
      summary: 'Printer on fire',
      description: doc('Smoke.'),
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      issuetype: { name: 'Task' },
      project: { key: 'HELP' },
      priority: { name: 'Medium' },
      resolution: null,
      assignee: null,
      reporter: { accountId: 'acc-ana', displayName: 'ana Example' },
      created: '2026-03-10T12:00:00.000+0000',
      labels: [],
      attachment: [],
      comment: { comments: [], total: 0 },
      [desk.fields.kind]: { value: 'Report' },
      [desk.fields.helper]: { accountId: 'acc-carl' },
      [desk.fields.deadline]: '2026-03-12T13:00:00.000+0000',
      [desk.fields.tags]: null,
    });
    expect(fieldsOf(byKey.body)['timetracking']).toEqual({});
  });

  test.each<[string, string[]]>([
    ['summary,status', ['status', 'summary']],
    ['*all,-comment,-summary', ['created', 'status']],
    ['*navigable', ['status', 'summary']],
    ['-summary', ['comment', 'status']],
    ['nonsense', []],
  ])('fields=%s', async (fields, some) => {
    const issue = await desk.create(desk.people.ana);
    const { body } = await desk.call(desk.people.ana, 'GET', `/issue/${issue.key}?fields=${fields}`);
    const shown = Object.keys(fieldsOf(body));
    expect(shown).toEqual(expect.arrayContaining(some));
    if (!fields.startsWith('*') && !fields.startsWith('-')) expect(shown).toHaveLength(some.length);
    if (fields.includes('-summary')) expect(shown).not.toContain('summary');
    if (fields === '*navigable') expect(shown).not.toContain('comment');
  });

  test('expands names, schema, transitions, editmeta and changelog, and shows properties that are asked for', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    desk.transitions(step('11', desk.status.open, desk.status.doing));
    await desk.call(ana, 'PUT', `/issue/${issue.key}`, { fields: { summary: 'One' } });
    await desk.call(ana, 'PUT', `/issue/${issue.key}`, { fields: { summary: 'Two' } });
    await desk.call(ana, 'PUT', `/issue/${issue.key}/properties/a`, 1);
    await desk.call(ana, 'PUT', `/issue/${issue.key}/properties/b`, 2);
    const expand = 'names,schema,transitions,editmeta,changelog';
    const { body } = await desk.call(
      ana,
      'GET',
      `/issue/${issue.key}?fields=summary&expand=${expand}&properties=*all,-b`,
    );
    expect(body).toMatchObject({
      names: { summary: 'Summary' },
      schema: { summary: { type: 'string', system: 'summary' } },
      transitions: [{ id: '11', name: 'Step 11' }],
      editmeta: { fields: { summary: { required: true } } },
      changelog: { total: 2, histories: [{ items: [{ toString: 'Two' }] }, { items: [{ toString: 'One' }] }] },
      properties: { a: 1 },
    });
    expect(Object.keys(Reflect.get(Object(body), 'properties') as object)).toEqual(['a']);
  });

  test('names an expansion and a parameter that it does not imitate', async () => {
    const issue = await desk.create(desk.people.ana);
    const answers = await Promise.all(
      ['expand=operations', 'expand=renderedFields', 'colour=red'].map((query) =>
        desk.call(desk.people.ana, 'GET', `/issue/${issue.key}?${query}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([501, 501, 501]);
    expect(JSON.stringify(answers[0]?.body)).toContain('expand=operations');
  });

  test.each([
    ['GET', ''],
    ['GET', '/editmeta'],
    ['GET', '/transitions'],
    ['GET', '/changelog'],
    ['GET', '/comment'],
    ['GET', '/worklog'],
    ['GET', '/watchers'],
    ['GET', '/properties'],
  ])('an issue that is not there, or not for the caller: %s %s answers 404', async (method, path) => {
    const issue = await desk.create(desk.people.ana);
    for (const [who, key] of [
      [desk.people.ana, 'HELP-99'],
      [null, issue.key],
    ] as const) {
      expect(await desk.call(who, method, `/issue/${key}${path}`)).toMatchObject({ status: 404, body: NOT_THERE });
    }
  });
});

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

  test('what changes nothing writes no history', async () => {
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

describe('DELETE /issue/{key}', () => {
  test('is for project administrators, and takes links along', async () => {
    const { ana, admin } = desk.people;
    const [first, second] = [await desk.create(ana), await desk.create(ana)];
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: first.key }, outwardIssue: { key: second.key } };
    expect((await desk.call(ana, 'POST', '/issueLink', link)).status).toBe(201);
    expect((await desk.call(ana, 'DELETE', `/issue/${first.key}`)).status).toBe(403);
    expect((await desk.call(admin, 'DELETE', `/issue/${first.key}`)).status).toBe(204);
    expect((await desk.call(admin, 'GET', `/issue/${first.key}`)).status).toBe(404);
    expect(second.links).toEqual([]);
    expect((await desk.create(ana)).key).toBe('HELP-3');
  });
});

describe('transitions', () => {
  test('GET describes the screen of a transition', async () => {
    const { ana } = desk.people;
    const issue = await desk.create(ana);
    desk.transitions(
      step('11', desk.status.open, desk.status.doing, { screenId: desk.screenId }),
      step('21', null, null),
    );
    const { body } = await desk.call(ana, 'GET', `/issue/${issue.key}/transitions?expand=transitions.fields`);
    expect(body).toMatchObject({
      transitions: [
        {
          id: '11',
          hasScreen: true,
          isGlobal: false,
          looped: false,
          to: { name: 'In Progress' },
          fields: {
            attachment: { schema: { type: 'array', system: 'attachment' } },
            [desk.fields.kind]: {
              name: 'Kind',
              schema: { type: 'option' },
              allowedValues: [{ value: 'Report' }, { value: 'Parameter' }],
            },
            resolution: {
              allowedValues: expect.arrayContaining([expect.objectContaining({ name: 'Done' })]) as unknown,
            },
          },
        },
        { id: '21', hasScreen: false, isGlobal: true, looped: true, to: { name: 'To Do' }, fields: {} },
      ],
    });
    const one = await desk.call(ana, 'GET', `/issue/${issue.key}/transitions?transitionId=99`);
    expect(one.body).toEqual({ expand: 'transitions', transitions: [] });
  });
});
