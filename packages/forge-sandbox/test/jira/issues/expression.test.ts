import type { Desk } from '../engine/desk';
import { createDesk } from '../engine/desk';

let desk: Desk;
beforeEach(async () => {
  desk = createDesk();
  await desk.create(desk.people.ana, { summary: 'One', [desk.fields.hours]: 3 });
  await desk.create(desk.people.carl, { summary: 'Two' });
});

const evaluate = (expression: string, context: unknown = {}, path = '/expression/eval'): ReturnType<Desk['call']> =>
  desk.call(desk.people.ana, 'POST', path, { expression, context });

test.each<[string, string, unknown, unknown]>([
  ['the caller', 'user.displayName', {}, 'ana Example'],
  [
    'an issue',
    '{ key: issue.key, hours: issue.labels.length }',
    { issue: { key: 'HELP-1' } },
    { key: 'HELP-1', hours: 0 },
  ],
  ['a project', 'project.key', { project: { key: 'HELP' } }, 'HELP'],
  [
    'issues of a query',
    'issues.map(i => i.summary)',
    { issues: { jql: { query: 'project = HELP ORDER BY key' } } },
    ['One', 'Two'],
  ],
  [
    'an issue it looks up',
    "new Issue('HELP-2').summary + new User('acc-carl').accountId + new Project('HELP').name",
    {},
    'Twoacc-carlHelp desk',
  ],
  [
    'variables of its own',
    '[config.list.length, who.accountId, one.key, nothing, some.map(i => i.key)]',
    {
      custom: {
        config: { type: 'json', value: { list: [1, 2] } },
        who: { type: 'user', accountId: 'acc-boss' },
        one: { type: 'issue', key: 'HELP-2' },
        nothing: { type: 'json' },
        some: [
          { type: 'issue', key: 'HELP-1' },
          { type: 'issue', key: 'HELP-2' },
        ],
      },
    },
    [2, 'acc-boss', 'HELP-2', null, ['HELP-1', 'HELP-2']],
  ],
])('evaluates with %s', async (_name, expression, context, value) => {
  // The contract's schema declares `custom` as an array, against its own example, so these calls avoid its check.
  const request = new Request('http://jira.test/rest/api/3/expression/eval', {
    method: 'POST',
    body: JSON.stringify({ expression, context }),
    headers: { 'content-type': 'application/json' },
  });
  const response = await desk.jira.call({ kind: 'user', accountId: 'acc-ana' }, request);
  expect([response.status, await response.json()]).toMatchObject([200, { value }]);
});

test('an anonymous caller is null', async () => {
  expect((await desk.call(null, 'POST', '/expression/eval', { expression: 'user == null' })).body).toEqual({
    value: true,
  });
});

test('tells what it cost, and pages its issues', async () => {
  const context = { issues: { jql: { query: 'project = HELP', maxResults: 1 } } };
  const counted = await evaluate('issues.map(i => i.key)', context, '/expression/eval?expand=meta.complexity');
  expect(counted.body).toMatchObject({
    value: ['HELP-2'],
    meta: {
      complexity: {
        steps: { limit: 10_000 },
        expensiveOperations: { value: 0, limit: 10 },
        primitiveValues: { value: 1 },
      },
      issues: { jql: { startAt: 0, maxResults: 1, count: 1, totalCount: 2 } },
    },
  });
  const first = await evaluate('issues.map(i => i.key)', context, '/expression/evaluate');
  const jql = Reflect.get(Object(Reflect.get(Object(Reflect.get(Object(first.body), 'meta')), 'issues')), 'jql') as {
    isLast: boolean;
    nextPageToken: string;
  };
  expect(jql.isLast).toBe(false);
  const next = { issues: { jql: { ...context.issues.jql, nextPageToken: jql.nextPageToken } } };
  const second = await evaluate('issues.map(i => i.key)', next, '/expression/evaluate');
  expect(second.body).toMatchObject({ value: ['HELP-1'], meta: { issues: { jql: { isLast: true } } } });
});

test('analyses without evaluating', async () => {
  const analyse = (check: string, ...expressions: string[]): ReturnType<Desk['call']> =>
    desk.call(desk.people.ana, 'POST', `/expression/analyse${check}`, { expressions });
  expect((await analyse('', 'issue.key', 'issue..key')).body).toMatchObject({
    results: [
      { expression: 'issue.key', valid: true },
      { expression: 'issue..key', valid: false, errors: [{ type: 'syntax', line: 1 }] },
    ],
  });
  expect((await analyse('?check=type', "issue.id > '0'")).body).toMatchObject({
    results: [{ valid: false, type: 'TypeError', errors: [{ message: "Can't compare Number to String." }] }],
  });
  expect((await analyse('?check=complexity', 'issues.map(i => i.comments)')).body).toMatchObject({
    results: [{ valid: true, complexity: { expensiveOperations: 'N', variables: { N: 'issues' } } }],
  });
  expect((await analyse('?check=spelling', 'issue.key')).status).toBe(400);
});

test.each<[string, string, unknown, number]>([
  ['a syntax error', 'issue..key', {}, 400],
  ['an error while running', 'issue.nope', { issue: { key: 'HELP-1' } }, 400],
  ['an issue that is not there', '1', { issue: { key: 'HELP-9' } }, 404],
  ['a project that is not there', '1', { project: { key: 'NOPE' } }, 404],
  ['an id and a key', '1', { issue: { key: 'HELP-1', id: 1 } }, 400],
  ['a bad query', '1', { issues: { jql: { query: 'colour = red' } } }, 400],
  ['a sprint', '1', { sprint: 1 }, 501],
])('refuses %s', async (_name, expression, context, status) => {
  const answer = await evaluate(expression, context);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ errorMessages: [expect.any(String)], errors: {} });
});
