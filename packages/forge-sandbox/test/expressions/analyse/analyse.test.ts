import { analyse, restAnalysis } from '../../../src/expressions';

const errorsOf = (expression: string, contextVariables = {}) =>
  analyse(expression, { contextVariables }).errors.map(({ type, message }) => `${type}: ${message}`);

describe('inferred types, in the notation of Jira', () => {
  test.each([
    ['1 + 2', 'Number'],
    ["1 + 'a'", 'String'],
    ['`a`', 'String'],
    ['!issue', 'Boolean'],
    ['issue.id > 1', 'Boolean'],
    ['typeof issue', 'String'],
    ['issue.comments', 'List<Comment>'],
    ['issue.comments.map(c => c.author)', 'List<User>'],
    ['issue.comments.map(c => [c.id, c.created])', 'List<[Number, Date]>'],
    ['issue.comments.filter(c => c.id == null)', 'List<Comment>'],
    ['issue.comments.flatMap(c => [c.id])', 'List<Number>'],
    ['issue.comments.some(c => c.id == null)', 'Boolean'],
    ['issue.links.map(l => l.linkedIssue).slice(1)', 'List<Issue>'],
    ['[1, 2]', 'List<Number>'],
    ["[1, 'a']", '[Number, String]'],
    ["[1, 'a'][1]", 'String'],
    ['[]', 'List<Any>'],
    ["{a: 1, b: {c: 'x'}}", '{a: Number, b: {c: String}}'],
    ['{a: 1}.a', 'Number'],
    ['{a: 1}.entries()', 'List<[String, Any]>'],
    ['issue.assignee ?? issue.reporter', 'User'],
    ['issue.assignee || 1', 'Any'],
    ['issue.assignee && issue.assignee.displayName', 'String'],
    ['true && 1 > 0', 'Boolean'],
    ['issue.isEpic ? 1 : 2', 'Number'],
    ["issue.isEpic ? 1 : 'a'", 'Any'],
    ["issue.isEpic ? throw 'no' : 2", 'Number'],
    ['let f = x => x > 1; f(2)', 'Boolean'],
    ['if (true) { 1 } else { 2 }', 'Number'],
    ["try { 'a' } catch (e) { e.message }", 'String'],
    ['new Date().plusDays(1).toCalendarDate()', 'CalendarDate'],
    ["'a'.match('b')", 'List<String>'],
    ["issue.getNewestChangelog('status')?.created", 'Date'],
    ['issue.customfield_10010', 'Any'],
    ['issue?.customfield_10010?.some(x => x.value == 1)', 'Boolean'],
    ["config.text.match('a') != null", 'Boolean'],
    ['user.getProjectRoles(issue.project).map(r => r.name)', 'List<String>'],
    ["typeof config == 'String' ? config.length : 0", 'Number'],
    ['JSON.stringify(1)', 'String'],
    ["Number('1')", 'Number'],
    ['x => x', 'Function'],
    ['null', 'null'],
  ])('%s is %s', (expression, type) => {
    expect(analyse(expression)).toMatchObject({ valid: true, type });
  });

  test('of variables that are declared', () => {
    const contextVariables = {
      listOfStrings: 'List<String>',
      record: '{ a: Number, b: String }',
      value: 'User',
      pair: "[Number, 'x']",
    };
    expect(
      analyse('listOfStrings.map(s => s.length)', { contextVariables: { listOfStrings: 'List<String>' } }).type,
    ).toBe('List<Number>');
    expect(
      analyse('record.a + value.displayName', { contextVariables: { record: '{ a: Number }', value: 'User' } }).type,
    ).toBe('String');
    expect(errorsOf('1', contextVariables)).toEqual([
      expect.stringMatching(/^other: The type of the context variable pair is wrong: .* is not a type/),
    ]);
    expect(errorsOf('1', { a: 'List<Nope>' })).toEqual([
      'other: The type of the context variable a is wrong: there is no type Nope.',
    ]);
  });
});

describe('type errors', () => {
  test.each([
    ["issues.map(i => i.id > '0')", "type: Can't compare Number to String."],
    ['issue.comments > 1', "type: Can't compare List to Number."],
    ['null < 1', "type: Can't compare null to Number."],
    ['new Date() < new CalendarDate()', "type: Can't compare Date to CalendarDate."],
    ['true + 1', "type: Can't add Boolean and Number."],
    ["'a' - 1", "type: Can't subtract String and Number."],
    ["-'a'", "type: Can't negate String."],
    [
      "user.inGroup('x')",
      expect.stringMatching(
        /^type: Unrecognized property of `user`: "inGroup" \('inGroup'\)\. Available properties of type 'User' are: 'accountId'/,
      ),
    ],
    ['issue.fields', expect.stringMatching(/Unrecognized property of `issue`: "fields"/)],
    ['issue.id.length', 'type: Type Number does not have any properties'],
    ["1['a']", 'type: Type Number does not have any properties'],
    ['null.x', 'type: Type null does not have any properties'],
    ["'a'.startsWith('a')", expect.stringMatching(/Unrecognized property of `'a'`/)],
    ['[1].find(x => x)', expect.stringMatching(/Unrecognized property of `\[1\]`/)],
    ['issue.comments.some()', 'type: some takes 1 argument, but 0 given.'],
    ["'a'.slice()", 'type: slice takes 1 to 2 arguments, but 0 given.'],
    ['[1].map((a, b) => a)', 'type: A function with at most 1 parameters is expected here.'],
    ['[1].map(1)', 'type: A function is expected here, but this is Number.'],
    ["'a'.includes(1)", 'type: includes takes a String here, not Number.'],
    ['user.getProjectRoles(issue)', 'type: getProjectRoles takes a Project here, not Issue.'],
    ['issue.key()', 'type: `issue.key` is not a function, but String.'],
    ['user.groups()', 'type: `user.groups` is not a function, but List<String>.'],
    ['let x = 1; x(2)', 'type: `x` is not a function, but Number.'],
    ['let f = x => x; f()', 'type: f takes 1 argument, but 0 given.'],
    ['new Nope()', expect.stringMatching(/"Nope" cannot be created/)],
    ['new Issue()', 'type: new Issue takes 1 argument, but 0 given.'],
    ['[1][issue]', 'type: List<Number> is indexed by a whole Number, not by Issue.'],
    ['issue[1]', 'type: Issue is indexed by a String, not by Number.'],
    ["typeof config == 'List' ? config.nope : 1", expect.stringMatching(/Unrecognized property of `config`: "nope"/)],
  ])('%s', (expression, message) => {
    expect(errorsOf(expression)).toContainEqual(message);
    expect(analyse(expression)).toMatchObject({ valid: false, type: 'TypeError' });
  });

  test('echo the part that is wrong as Jira does, texts without quotes', () => {
    expect(analyse("issues.map(i => i.id > '0')").errors).toEqual([
      { type: 'type', message: "Can't compare Number to String.", expression: 'i.id > 0', line: 1, column: 17 },
    ]);
  });

  test('syntax errors have a place and what was expected', () => {
    expect(analyse('1 +\n  >')).toMatchObject({
      valid: false,
      type: null,
      errors: [{ type: 'syntax', line: 2, column: 3, expected: expect.arrayContaining(['IDENTIFIER']) as unknown }],
    });
  });
});

describe('expensive operations', () => {
  test.each([
    ['1', '0', {}],
    ['issues.map(i => i.comments)', 'N', { N: 'issues' }],
    ['new Issue(10010).comments', '2', {}],
    ['issue.comments.length > 0 && issue.comments.some(c => c.id == null)', '2', {}],
    ['issue.assignee != null && issue.assignee.displayName == 1 + issue.assignee.displayName', '2', {}],
    ['issue.links.some(l => issue.comments.length > 0)', '2', {}],
    ['issue.links.map(l => l.linkedIssue.links)', 'N + 1', { N: 'issue.links' }],
    ['issue.links.filter(l => l.id > 1).map(l => l.linkedIssue.comments)', 'N + 1', { N: 'issue.links' }],
    [
      'let l = issue.links; l.map(x => x.linkedIssue.links.map(y => y.linkedIssue.sprint))',
      'N*M + N + 1',
      { N: 'issue.links', M: 'x.linkedIssue.links' },
    ],
    ['issue.links.slice(0, 3).map(l => l.linkedIssue.comments)', '4', {}],
    ['issue.comments.slice(-2).map(c => c.author.groups)', '3', {}],
    ['[1, 2, 3].map(id => new Issue(id))', '3', {}],
    ['issue.customfield_1 == issue.customfield_2 && issue.customfield_1 == 1', '2', {}],
    ["issue.properties['a'] == issue.properties['b']", '2', {}],
    ['user.groups.includes("a") || user.getProjectRoles(project).length > 0', '2', {}],
    ['issues.map(i => i.comments.length)', '1', {}],
  ])('%s may take %s', (expression, expensiveOperations, variables) => {
    expect(analyse(expression).complexity).toEqual({ expensiveOperations, variables });
  });

  test('a constant above 10 is an error, a growing number a warning', () => {
    const many = Array.from({ length: 11 }, (_, index) => `issue.customfield_${index}`).join(' == 1 || ');
    expect(analyse(`${many} == 1`)).toMatchObject({
      valid: false,
      errors: [{ type: 'other', message: 'Jira expression may execute 11 expensive operations, limit: 10' }],
    });
    expect(analyse('issues.map(i => i.comments)').warnings).toMatchObject([
      { code: 'unbounded', certainty: 'limit', expression: 'issues' },
    ]);
  });
});

describe('size', () => {
  test('beyond the documented figures it warns, beyond 10,000 characters it is an error', () => {
    const long = `${'issue.id == 1 && '.repeat(60)}true`;
    expect(analyse(long)).toMatchObject({ valid: true, warnings: [{ code: 'too-long' }, { code: 'too-many-leaves' }] });
    expect(analyse(long).warnings[0]?.message).toMatch(
      /^Jira expression is too long \(1024\), limit: 1000 characters\./,
    );
    expect(analyse('a'.repeat(10_001))).toMatchObject({
      valid: false,
      errors: [{ type: 'other', message: 'Jira expression is too long (10001), limit: 10000 characters' }],
    });
  });
});

// An analysis that doubled with each part would never end on any of these.
describe('hostile expressions are analysed in the end', () => {
  const many = (count: number, part: (index: number) => string, separator: string) =>
    Array.from({ length: count }, (_, index) => part(index)).join(separator);
  test.each([
    ['conditions', many(400, (index) => `issue.a_${index} != null`, ' && ')],
    ['members', `a${'.b'.repeat(480)}`],
    ['computed members', `a${'[a.b]'.repeat(480)}`],
    ['calls', `a${'.f(a.b)'.repeat(240)}`],
    ['declarations', `${many(380, (index) => `let x${index} = issue.comments`, ';')}; x1`],
    ['nested functions', `a${'.map(x => x'.repeat(30)}${')'.repeat(30)}`],
    ['conditionals', `${many(250, (index) => `issue.a_${index} != null ? issue.a_${index}.x`, ' : ')} : 1`],
    ['keys', `{${many(700, (index) => `k${index}: [1,'a']`, ',')}}`],
    [
      'types that share parts',
      `let a0 = {a: 1};${many(200, (index) => `let a${index + 1} = {x: a${index}, y: a${index}};`, '')} a200`,
    ],
    [
      'tuples that share parts',
      `let a0 = [1, 'x'];${many(60, (index) => `let a${index + 1} = [a${index}, a${index}, 1];`, '')} a60 == a59`,
    ],
  ])('%s', (_what, expression) => {
    expect(analyse(expression).size?.nodes).toBeGreaterThan(60);
  });
});

describe('the REST shape', () => {
  test.each([
    ['syntax' as const, 'issues.map(i => i.id > "0")', { expression: 'issues.map(i => i.id > "0")', valid: true }],
    [
      'type' as const,
      "issues.map(i => i.id > '0')",
      {
        expression: "issues.map(i => i.id > '0')",
        valid: false,
        type: 'TypeError',
        errors: [{ expression: 'i.id > 0', message: "Can't compare Number to String.", type: 'type' }],
      },
    ],
    ['type' as const, 'issue.id', { expression: 'issue.id', valid: true, type: 'Number' }],
    [
      'complexity' as const,
      'issues.map(i => i.comments)',
      {
        expression: 'issues.map(i => i.comments)',
        valid: true,
        complexity: { expensiveOperations: 'N', variables: { N: 'issues' } },
      },
    ],
    ['syntax' as const, '1 +', { valid: false, errors: [{ type: 'syntax', line: 1, column: 4 }] }],
  ])('%s of %s', (check, expression, expected) => {
    expect(restAnalysis(expression, check)).toMatchObject(expected);
    expect(Object.keys(restAnalysis(expression, check)).sort()).toEqual(
      Object.keys({ expression, ...expected }).sort(),
    );
  });
});
