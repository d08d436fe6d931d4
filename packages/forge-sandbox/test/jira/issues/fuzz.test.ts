import fc from 'fast-check';
import type { Desk } from '../engine/desk';
import { createDesk, doc, step } from '../engine/desk';

/** For any input the answer is a documented one, never a fault of the sandbox. A refusal changes nothing. */
const RUNS = { seed: 20_260_310, numRuns: 300 };

const KNOWN = [200, 201, 204, 400, 404, 501];

let desk: Desk;
beforeEach(async () => {
  desk = createDesk();
  desk.transitions(step('11', desk.status.open, desk.status.open, { screenId: desk.screenId }));
  await desk.create(desk.people.ana);
});

const likely = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    doc('x'),
    { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [null] }] },
    { type: 'doc', version: 1, content: [{ type: 'text', text: 1 }] },
    { accountId: 'acc-ana' },
    { accountId: 1 },
    { id: 'constructor' },
    { name: '__proto__' },
    { value: 'Report' },
    [{ value: 'Tested' }],
    [['x']],
    '2026-03-10',
    '2026-03-10T10:00:00.000+0000',
    '9999-99-99',
    { originalEstimate: '1w' },
    { originalEstimate: {} },
  ),
);

const snapshot = (): string => {
  const issue = desk.issue('HELP-1');
  return JSON.stringify({ ...issue, custom: [...issue.custom], properties: [...issue.properties] });
};

/** Sends the body and checks that the answer is allowed. */
async function holds(method: string, path: string, body: unknown): Promise<void> {
  const before = snapshot();
  const { status, body: answer } = await desk.call(desk.people.ana, method, path, body);
  expect([status, KNOWN.includes(status) ? null : answer]).toEqual([status, null]);
  if (status >= 400) expect(snapshot()).toBe(before);
}

const fieldIds = ['summary', 'description', 'labels', 'duedate', 'assignee', 'priority', 'timetracking', 'resolution'];

test.each<[string, string, object]>([
  ['PUT', '/issue/HELP-1', {}],
  ['POST', '/issue/HELP-1/transitions', { transition: { id: '11' } }],
])('%s %s with anything in its fields', async (method, path, rest) => {
  const ids = [...fieldIds, ...Object.values(desk.fields), '__proto__', 'toString', 'comment'];
  const fields = fc.dictionary(fc.constantFrom(...ids), likely, { maxKeys: 3 });
  const operation = fc.dictionary(fc.constantFrom('set', 'add', 'remove'), likely, { minKeys: 1, maxKeys: 1 });
  const update = fc.dictionary(fc.constantFrom(...ids), fc.array(operation, { maxLength: 2 }), { maxKeys: 2 });
  await fc.assert(
    fc.asyncProperty(fields, update, async (some, more) => {
      await holds(method, path, { ...rest, fields: some, update: more });
    }),
    RUNS,
  );
});

test.each([
  ['POST', '/issue'],
  ['PUT', '/issue/HELP-1'],
  ['POST', '/issue/HELP-1/transitions'],
  ['POST', '/issue/HELP-1/comment'],
  ['POST', '/issue/HELP-1/worklog'],
  ['POST', '/issue/HELP-1/notify'],
  ['PUT', '/issue/HELP-1/assignee'],
  ['POST', '/issueLink'],
  ['POST', '/search/jql'],
  ['POST', '/expression/eval'],
  ['POST', '/expression/analyse'],
])('%s %s with any body', async (method, path) => {
  const names = [
    'fields',
    'update',
    'transition',
    'body',
    'to',
    'accountId',
    'jql',
    'expression',
    'expressions',
    'type',
  ];
  const more = [
    'timeSpent',
    'inwardIssue',
    'outwardIssue',
    'contextVariables',
    'context',
    'id',
    'key',
    'project',
    'summary',
  ];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(fc.constantFrom(...names, ...more), likely, { maxKeys: 3 }),
  );
  const body = fc.oneof(fc.dictionary(fc.constantFrom(...names, ...more), value, { maxKeys: 4 }), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(body, async (some) => {
      await holds(method, path, some);
    }),
    { ...RUNS, numRuns: 150 },
  );
});

test('any JQL', async () => {
  const words = [
    'project',
    'HELP',
    'status',
    'Done',
    '"To Do"',
    'summary',
    'created',
    '-1d',
    '2026-03-10',
    'currentUser()',
    'EMPTY',
    'key',
    'labels',
    'Hours',
    '3',
    '=',
    '!=',
    '~',
    '>',
    'in',
    'not',
    'is',
    'and',
    'or',
    '(',
    ')',
    ',',
    'order',
    'by',
    'desc',
    '\\',
    "'",
    '[',
    '"',
  ];
  const jql = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(jql, async (text) => {
      await holds('POST', '/search/jql', { jql: text });
    }),
    { ...RUNS, numRuns: 1_000 },
  );
});
