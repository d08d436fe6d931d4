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
