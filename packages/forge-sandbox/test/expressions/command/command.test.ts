import { run } from '../../../src/expressions/command/command';

/** A terminal that records its output. */
function terminal(files: Readonly<Record<string, string>>, lines: readonly string[] = []) {
  const written = { out: '', error: '' };
  return {
    written,
    readFile: (path: string): string => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    lines: async function* () {
      for (const line of lines) yield await Promise.resolve(line);
    },
    out: (text: string) => void (written.out += text),
    error: (text: string) => void (written.error += text),
    now: () => new Date('2026-01-20T12:00:00Z'),
  };
}

const file = (...cases: unknown[]): Readonly<Record<string, string>> => ({ 'cases.json': JSON.stringify(cases) });

async function answers(...cases: unknown[]): Promise<unknown> {
  const screen = terminal(file(...cases));
  expect(await run(['cases.json'], screen)).toBe(0);
  return JSON.parse(screen.written.out);
}

describe('evaluating cases', () => {
  test('answers stand in the order of the cases', async () => {
    const context = { issue: { id: 7, dueDate: { $calendarDate: '2026-02-01' } }, value: { a: [1] } };
    expect(
      await answers(
        { id: 'b', expression: 'issue.id + 1', context },
        { id: 'a', expression: '1 +' },
        { id: 'c', expression: 'issue.nope', context },
        { id: 'd', expression: 'value.a', context },
        { id: 'e', expression: 'issue.dueDate > new CalendarDate()', context },
      ),
    ).toEqual([
      { id: 'b', value: 8 },
      {
        id: 'a',
        error: 'syntax',
        message: expect.stringMatching(/^Line 1, column 4: .* expected, EOF encountered\.$/) as string,
      },
      { id: 'c', error: 'runtime', message: expect.stringContaining('Unrecognized property') as string },
      { id: 'd', value: [1] },
      { id: 'e', value: true },
    ]);
  });

  test.each([
    [
      'now and timeZone',
      'new Date().getHours()',
      { now: '2026-01-20T23:30:00Z', timeZone: 'Asia/Tokyo' },
      { value: 8 },
    ],
    ['the clock of the machine', 'new Date().toISOString()', {}, { value: '2026-01-20T12:00:00.000Z' }],
    [
      'dates',
      'issue.created.toISOString()',
      { issue: { created: { $date: '2026-01-01T00:00:00Z' } } },
      { value: '2026-01-01T00:00:00.000Z' },
    ],
    [
      'dates in custom fields',
      'typeof issue.customfield_1',
      { issue: { customfield_1: { $date: '2026-01-01T00:00:00Z' } } },
      { value: 'Date' },
    ],
    ['rich text', 'issue.description.plainText', { issue: { description: { $richText: 'x' } } }, { value: 'x' }],
    [
      'documents',
      'issue.description.plainText',
      {
        issue: {
          description: {
            $richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'y' }] }] },
          },
        },
      },
      { value: 'y' },
    ],
    [
      'types by name',
      'typeof issue.comments[0].author',
      { issue: { comments: [{ author: { accountId: 'a' } }] } },
      { value: 'User' },
    ],
    ['types by mark', 'typeof value', { value: { $type: 'User', accountId: 'a' } }, { value: 'User' }],
    ['JSON elsewhere', 'typeof value', { value: { accountId: 'a' } }, { value: 'Map' }],
    [
      'project roles',
      'user.getProjectRoles(project)[0].name',
      { user: { $projectRoles: [{ name: 'Agents' }] }, project: { key: 'A' } },
      { value: 'Agents' },
    ],
    [
      'objects of the context',
      "new Issue('A-2').id + new User('u').displayName",
      { issue: { subtasks: [{ id: 2, key: 'A-2' }], assignee: { accountId: 'u', displayName: 'U' } } },
      { value: '2U' },
    ],
    [
      'objects that are nowhere',
      "new Issue('A-3') == null && new Project('A') == null",
      { issue: { key: 'A-1' } },
      { value: true },
    ],
    ['no variables', 'typeof issue', { variables: [] }, { value: 'undefined' }],
    ['event filters', 'event.none == null', { surface: 'event-filter', event: {} }, { error: 'runtime' }],
    ['the same elsewhere', 'event.none == null', { event: {} }, { value: true }],
    [
      'the analyser',
      "issues.map(i => i.id > '0')",
      { surface: 'rest-analyse' },
      { error: 'type', message: "Can't compare Number to String." },
    ],
    [
      'the analyser with declared types',
      'value.nope',
      { surface: 'rest-analyse', contextVariables: { value: 'User' } },
      { error: 'type' },
    ],
  ])('%s', async (_what, expression, context, expected) => {
    expect(await answers({ id: 'x', expression, context })).toMatchObject([{ id: 'x', ...expected }]);
  });
});

test('--analyse prints analyses instead', async () => {
  const screen = terminal(file({ id: 'x', expression: 'issues.map(i => i.comments)' }));
  expect(await run(['--analyse', 'cases.json'], screen)).toBe(0);
  expect(JSON.parse(screen.written.out)).toMatchObject([
    {
      id: 'x',
      valid: true,
      type: 'List<List<Comment>>',
      complexity: { expensiveOperations: 'N', variables: { N: 'issues' } },
      warnings: [{ code: 'unbounded' }],
    },
  ]);
});

describe('bad input is told on the error output, with exit code 2', () => {
  test.each([
    ['no arguments', [], {}, /^Usage:/],
    ['an unknown option', ['--nope', 'cases.json'], {}, /^Usage:/],
    ['too many files', ['a.json', 'b.json'], {}, /^Usage:/],
    ['--analyse without a file', ['--analyse'], {}, /^Usage:/],
    ['a file that is not there', ['none.json'], {}, /^none\.json cannot be read: no such file\.$/m],
    ['what is not JSON', ['cases.json'], { 'cases.json': '{' }, /^The file is not JSON: /],
    ['what is not a list', ['cases.json'], { 'cases.json': '{}' }, /^The file must hold a JSON list of cases\.$/m],
    ['a case without id', ['cases.json'], file({ expression: '1' }), /^Case 1 has no "id"/],
    [
      'a case without expression',
      ['cases.json'],
      file({ id: 'a', expression: '1' }, { id: 'b' }),
      /^Case 2 \(b\) has no "expression"/,
    ],
    [
      'a context that is no object',
      ['cases.json'],
      file({ id: 'a', expression: '1', context: [] }),
      /"context" that is not an object/,
    ],
    [
      'a bad date',
      ['cases.json'],
      file({ id: 'a', expression: '1', context: { x: { $date: 'soon' } } }),
      /^Case a: "soon" is not a date and time/,
    ],
    [
      'a bad now',
      ['cases.json'],
      file({ id: 'a', expression: '1', context: { now: 'soon' } }),
      /^Case a: "now" soon is not a date and time/,
    ],
    [
      'a bad zone',
      ['cases.json'],
      file({ id: 'a', expression: '1', context: { timeZone: 'Moon' } }),
      /^Case a: "timeZone" Moon is not known/,
    ],
  ])('%s', async (_what, args, files, message) => {
    const screen = terminal(files);
    expect(await run(args, screen)).toBe(2);
    expect(screen.written.error).toMatch(message);
    expect(screen.written.out).toBe('');
  });
});

test('--repl evaluates lines against a sample', async () => {
  const screen = terminal({}, [
    'issue.key',
    '',
    'issue.nope',
    '1 +',
    "issue.id == '1'",
    ':members ProjectRole',
    ':members Nope',
    ':sample',
    ':analyse 1',
    ':help',
    ':quit',
    'never',
  ]);
  expect(await run(['--repl'], screen)).toBe(0);
  const { out } = screen.written;
  for (const part of [
    '"SUP-42"',
    'String, 2 steps, 0 expensive operations',
    'runtime error: Evaluation failed: "issue.nope"',
    '^\n!, -, typeof',
    'conflict: Sources conflict',
    'description          String',
    'There is no type "Nope"',
    '"customfield_10202": null',
    '"valid": true',
    ':quit            ends',
  ]) {
    expect(out).toContain(part);
  }
  expect(out).not.toContain('never');
});
