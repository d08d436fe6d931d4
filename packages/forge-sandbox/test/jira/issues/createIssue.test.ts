import type { Desk } from '../engine/desk';
import { createDesk, doc, forgeRule } from '../engine/desk';

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});

const missing = (id: string): string => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;

describe('POST /issue', () => {
  test('creates an issue in the first status, reported by the caller', async () => {
    const { ana, carl } = desk.people;
    const answer = await desk.call(ana, 'POST', '/issue', {
      fields: {
        project: { id: desk.project.id },
        issuetype: { name: 'Task' },
        summary: 'No paper',
        description: doc('Since Monday.'),
        priority: { name: 'high' },
        assignee: { accountId: carl.accountId },
        labels: ['b', 'a', 'a'],
        [desk.fields.tags]: [{ value: 'Tested' }],
      },
      properties: [{ key: 'origin', value: { by: 'mail' } }],
    });
    const issue = desk.issue('HELP-1');
    expect(answer).toMatchObject({
      status: 201,
      body: { id: issue.id, key: 'HELP-1', self: `http://jira.test/rest/api/3/issue/${issue.id}` },
    });
    expect(issue).toMatchObject({
      statusId: desk.status.open,
      reporterAccountId: ana.accountId,
      creatorAccountId: ana.accountId,
      assigneeAccountId: carl.accountId,
      priorityId: '2',
      labels: ['a', 'b'],
      changelog: [],
    });
    expect(issue.properties.get('origin')).toEqual({ by: 'mail' });
    expect((await desk.create(ana)).key).toBe('HELP-2');
  });

  test.each<[string, (desk: Desk) => Record<string, unknown>, (desk: Desk) => Record<string, string>]>([
    [
      'nothing',
      () => ({}),
      () => ({ project: 'Specify a valid project ID or key', issuetype: 'Specify an issue type' }),
    ],
    [
      'a project that is not there',
      () => ({ project: { key: 'NOPE' }, issuetype: { name: 'Task' } }),
      () => ({ project: 'Specify a valid project ID or key' }),
    ],
    [
      'an issue type the project has not',
      () => ({ project: { key: 'HELP' }, issuetype: { name: 'Idea' } }),
      () => ({ issuetype: 'Specify a valid issue type' }),
    ],
    [
      'a sub-task',
      () => ({ project: { key: 'HELP' }, issuetype: { name: 'Sub-task' } }),
      () => ({ issuetype: 'Issue type is a sub-task but parent issue key or id not specified.' }),
    ],
    [
      'no summary',
      () => ({ project: { key: 'HELP' }, issuetype: { name: 'Task' } }),
      () => ({ summary: 'You must specify a summary of the issue.' }),
    ],
    [
      'a blank summary',
      () => ({ project: { key: 'HELP' }, issuetype: { name: 'Task' }, summary: ' ' }),
      () => ({ summary: 'You must specify a summary of the issue.' }),
    ],
    [
      'a summary that is too long',
      () => ({ project: { key: 'HELP' }, issuetype: { name: 'Task' }, summary: 'x'.repeat(256) }),
      () => ({ summary: "Summary can't exceed 255 characters." }),
    ],
    [
      'fields that are not on the create screen',
      ({ fields }) => ({
        project: { key: 'HELP' },
        issuetype: { name: 'Task' },
        summary: 'x',
        [fields.notes]: doc('x'),
        resolution: { name: 'Done' },
        customfield_1: 1,
        reporter: { accountId: 'acc-carl' },
      }),
      ({ fields }) => ({
        [fields.notes]: missing(fields.notes),
        resolution: missing('resolution'),
        customfield_1: missing('customfield_1'),
        reporter: missing('reporter'),
      }),
    ],
  ])('refuses %s', async (_name, fields, errors) => {
    const answer = await desk.call(desk.people.ana, 'POST', '/issue', { fields: fields(desk) });
    expect(answer).toMatchObject({ status: 400, body: { errorMessages: [], errors: errors(desk) } });
    expect(desk.jira.site.issues.size).toBe(0);
    expect((await desk.create(desk.people.ana)).key).toBe('HELP-1');
  });

  test("runs the initial transition's validators, which see an issue without id, key and original", async () => {
    const see = (expression: string): ReturnType<typeof forgeRule> =>
      forgeRule('expression-validator', 'gate', { expression });
    desk.modules.push({
      moduleKey: 'gate',
      ari: 'ari:cloud:ecosystem::extension/app/env/static/gate',
      kind: 'validator',
      name: 'Gate',
      description: '',
    });
    desk.initial({
      validators: [
        see("issue.id == null && issue.key == null && typeof originalIssue == 'undefined'"),
        see("issue.summary == 'Printer on fire' ? true : 'Say that the printer is on fire.'"),
        see("transition.from == null && transition.to.name == 'To Do' && issue.status.name == 'To Do'"),
        see('issue.comments.length == 0 && issue.changelogs.length == 0 && issue.reporter == user'),
        see(`issue.${desk.fields.kind} == null && issue.${desk.fields.tags} == null`),
      ],
    });
    expect((await desk.create(desk.people.ana)).key).toBe('HELP-1');
    const fields = { project: { key: 'HELP' }, issuetype: { name: 'Task' }, summary: 'All well' };
    const answer = await desk.call(desk.people.ana, 'POST', '/issue', { fields });
    expect(answer).toMatchObject({
      status: 400,
      body: { errorMessages: ['Say that the printer is on fire.'], errors: {} },
    });
    expect(desk.jira.site.issues.size).toBe(1);
    expect(desk.project.lastIssueNumber).toBe(1);
  });

  test('names what it does not imitate', async () => {
    const fields = { project: { key: 'HELP' }, issuetype: { name: 'Task' }, summary: 'x' };
    const transition = await desk.call(desk.people.ana, 'POST', '/issue', { fields, transition: { id: '11' } });
    const components = await desk.call(desk.people.ana, 'POST', '/issue', {
      fields: { ...fields, components: [{ id: '1' }] },
    });
    expect([transition.status, components.status]).toEqual([501, 501]);
    expect(JSON.stringify([transition.body, components.body])).toMatch(/'transition'.*'components'/);
  });

  test('needs a caller, and an app the scope', async () => {
    const fields = { project: { key: 'HELP' }, issuetype: { name: 'Task' }, summary: 'x' };
    expect((await desk.call(null, 'POST', '/issue', { fields })).status).toBe(401);
    const reader = { kind: 'app', accountId: 'acc-app', scopes: new Set(['read:jira-work']) } as const;
    const refused = await desk.call(reader, 'POST', '/issue', { fields });
    expect([refused.status, refused.headers.get('x-failure-category')]).toEqual([401, 'FAILURE_CLIENT_SCOPE_CHECK']);
    const writer = { ...reader, scopes: new Set(['write:jira-work']) };
    expect((await desk.call(writer, 'POST', '/issue', { fields })).status).toBe(201);
    expect(desk.issue('HELP-1').reporterAccountId).toBe('acc-app');
  });
});

describe('field values', () => {
  const ADF = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';
  test.each<
    [
      string,
      keyof Desk['fields'] | 'description' | 'priority' | 'assignee' | 'duedate' | 'labels' | 'summary',
      unknown,
      string,
    ]
  >([
    ['text for rich text', 'description', 'plain', ADF],
    ['a document without version', 'description', { type: 'doc', content: [] }, ADF],
    ['an unknown node', 'description', { type: 'doc', version: 1, content: [{ type: 'blink' }] }, 'INVALID_INPUT'],
    [
      'an empty text node',
      'description',
      { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
      'INVALID_INPUT',
    ],
    [
      'too much text',
      'description',
      doc('x'.repeat(32_768)),
      'The entered text is too long. It exceeds the allowed limit of 32,767 characters.',
    ],
    ['text for a number', 'hours', '3', 'Operation value must be a number'],
    ['a number for a text', 'code', 3, 'Operation value must be a string'],
    [
      'a long text',
      'code',
      'x'.repeat(256),
      'The entered text is too long. It exceeds the allowed limit of 255 characters.',
    ],
    ['text for an option', 'kind', 'Report', 'data was not an object'],
    ['an option without a name', 'kind', {}, "Could not find valid 'id' or 'value' in the Parent Option object."],
    ['an option that is not there', 'kind', { value: 'Rumour' }, "Option value 'Rumour' is not valid"],
    ['an option id that is not there', 'kind', { id: '1' }, "Option id '1' is not valid"],
    ['a disabled option', 'kind', { value: 'Old kind' }, "Option value 'Old kind' is not valid"],
    ['one option where a list goes', 'tags', { value: 'Tested' }, 'Operation value must be an array'],
    ['a name for a person', 'helper', 'carl', 'helper'],
    ['nobody', 'helper', { accountId: 'acc-nobody' }, "User 'acc-nobody' does not exist."],
    ['an assignee who is not there', 'assignee', { id: 'acc-nobody' }, "User 'acc-nobody' does not exist."],
    ['a priority by bare name', 'priority', 'High', 'Specify the Priority (id or name) in the string format'],
    ['a priority that is not there', 'priority', { name: 'Nice' }, "Priority name 'Nice' is not valid"],
    ['a day that is not there', 'duedate', '2026-02-30', 'Error parsing date string: 2026-02-30'],
    ['a time without a zone', 'deadline', '2026-02-20T10:00', 'Error parsing time: 2026-02-20T10:00'],
    ['a label with a space', 'labels', ['a b'], "The label 'a b' contains spaces which is invalid."],
    ['a summary of two lines', 'summary', 'a\nb', 'The summary is invalid because it contains newline characters.'],
  ])('%s', async (_name, field, value, message) => {
    const id = field in desk.fields ? (Reflect.get(desk.fields, field) as string) : field;
    const fields = { project: { key: 'HELP' }, issuetype: { name: 'Task' }, summary: 'x', [id]: value };
    const answer = await desk.call(desk.people.ana, 'POST', '/issue', { fields });
    const expected = message === 'helper' ? `Specify a valid value for ${id}` : message;
    expect(answer).toMatchObject({ status: 400, body: { errorMessages: [], errors: { [id]: expected } } });
  });
});

describe('createmeta', () => {
  test('lists issue types and the fields of the create screen', async () => {
    const { ana } = desk.people;
    const types = await desk.call(ana, 'GET', '/issue/createmeta/HELP/issuetypes?maxResults=2');
    expect(types.body).toMatchObject({
      startAt: 0,
      maxResults: 2,
      total: 5,
      issueTypes: [{ name: 'Task', subtask: false }, {}],
    });
    const meta = await desk.call(ana, 'GET', `/issue/createmeta/HELP/issuetypes/${desk.taskTypeId}`);
    const fields = Reflect.get(Object(meta.body), 'fields') as { fieldId: string; required: boolean }[];
    expect(fields.slice(0, 3)).toMatchObject([
      { fieldId: 'project', required: true },
      { fieldId: 'issuetype', required: true },
      { fieldId: 'summary', required: true, operations: ['set'] },
    ]);
    expect(fields.find(({ fieldId }) => fieldId === desk.fields.kind)).toMatchObject({
      name: 'Kind',
      operations: ['set'],
      allowedValues: [{ value: 'Report' }, { value: 'Parameter' }],
    });
    const ids = fields.map(({ fieldId }) => fieldId);
    expect(ids).not.toContain(desk.fields.unused);
    // Ana may not modify the reporter.
    expect(ids).not.toContain('reporter');
  });

  test.each([
    ['/issue/createmeta/NOPE/issuetypes', 400],
    ['/issue/createmeta/HELP/issuetypes/1', 400],
    ['/issue/createmeta/HELP/issuetypes?maxResults=201', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await desk.call(desk.people.ana, 'GET', path)).status).toBe(status);
  });
});
