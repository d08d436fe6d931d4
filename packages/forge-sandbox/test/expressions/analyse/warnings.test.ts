import { analyse, CHOICES } from '../../../src/expressions';

const codesOf = (expression: string): string[] => analyse(expression).warnings.map(({ code }) => code);

/** An expression for each row of CHOICES that warns. The analyser must report this row, and no other. */
const NOTICED: Readonly<Record<string, readonly string[]>> = {
  'cross-type-equality': ["issue.id == '1'", '[1] != ""', 'issue.status == issue.id'],
  'null-comparison': ['issue?.timeSpent > 0', 'value.fullName?.length > 0', 'issue.dueDate < new CalendarDate()'],
  'optional-chain': ['value?.b.c', 'issue?.[config.f].length', 'value?.b().c'],
  'text-of-value': ["'' + issue.labels", '`${new Date()}`', '`${issue.dueDate}`', 'issue.components.join()'],
  'division-by-zero': ['1 / config.x', 'issue.id % 0'],
  'empty-truthiness': ['issue.labels || 1', '!issue.comments', 'if ({}) { 1 } else { 2 }'],
  'typeof-null': ["typeof config == 'null'"],
  'unknown-escape': ["config.x.match('\\d')"],
  'reserved-member': ['config.if', '{new: 1}'],
  'nested-if': ['if (true) { if (true) { 1 } else { 2 } } else { 3 }'],
  redeclaration: ['let x = 1; let x = 2; x'],
  'list-index': ['issue.changelogs[0]', 'issue.labels[config.i]', 'issue.labels[0 - 1]'],
  'callback-arguments': ['[1].map((a, b) => a)'],
  'flatten-depth': ['[[1]].flatten()'],
  'match-all': ["'a'.matchAll('a')"],
  'split-separator': ["'a.b'.split('.')"],
  'replacement-groups': ["'a'.replace('(a)', '$1')"],
  'repeat-limit': ["'a'.repeat(101)"],
  'number-conversion': ['Number(issue.environment)', 'Number(true)'],
  'getter-zone': ['new Date().getDay()'],
  'month-end': ['issue.created.plusMonths(1)', 'new CalendarDate().minusMonths(1)'],
  'date-without-zone': ["new Date('2026-01-01T10:00')"],
  'date-text': ['issue.created.toString()'],
  'user-groups-call': ["new User('u')?.groups()"],
  'newest-changelog': ["issue.getNewestChangelog('status')"],
  'custom-field-cost': [
    '[issue].map(i => i.customfield_1).length + issue.links.map(l => l.linkedIssue.customfield_1).length',
  ],
  'issue-without-new': ['Issue(1)'],
};

const cases = Object.entries(NOTICED).flatMap(([code, expressions]) =>
  expressions.map((expression) => [code, expression] as const),
);

test.each(cases)('%s: %s', (code, expression) => {
  expect(codesOf(expression)).toContain(code);
});

/** Rows that warn but need more than one expression. */
const NOT_SHOWN = ['recursion'];

test('every row that warns is noticed', () => {
  const warning = Object.entries(CHOICES)
    .filter(([, choice]) => 'warns' in choice)
    .map(([code]) => code);
  expect([...Object.keys(NOTICED), ...NOT_SHOWN].sort()).toEqual(warning.sort());
});

test('a function that calls itself is noticed as an unknown variable', () => {
  expect(codesOf('let f = x => f(x); f(1)')).toEqual(['recursion']);
});

describe('null hazards', () => {
  test.each([
    'issue.assignee.displayName',
    'issue.resolution.name',
    'issue.parent.key',
    "new Issue('A-1').key",
    'issue.customfield_1.value',
    'let a = issue?.assignee; a.displayName',
    'issue.assignee == null || issue.reporter.accountId == 1 + ""',
    'issue.timeSpent + 1',
    "issue.properties['a'].b",
    "'a'.match('b').length",
    'issue.assignee != null || issue.assignee.active',
    'issue.comments.map(c => issue.assignee).map(a => a.active)',
    '(issue.assignee != null || issue.isEpic) && issue.assignee.active',
    '!(issue.assignee == null && issue.isEpic) && issue.assignee.active',
    'issue.assignee == null && issue.assignee.active',
    '!issue.assignee && issue.assignee.active',
    'issue.assignee != null ? true : issue.assignee.active',
  ])('%s', (expression) => {
    expect(codesOf(expression)).toContain('null-hazard');
  });

  test.each([
    'issue.assignee?.displayName',
    'issue.assignee != null && issue.assignee.displayName == "a"',
    'null != issue.assignee && issue.assignee.active',
    '!!issue.assignee && issue.assignee.active',
    'issue.assignee && issue.assignee.active',
    'issue.assignee == null || issue.assignee.active',
    '!issue.assignee ? true : issue.assignee.active',
    'if (issue.assignee == null) { false } else { issue.assignee.active }',
    'issue?.assignee?.displayName == "a" && issue.assignee.active',
    'let a = issue.assignee; a != null && a.active',
    'issue?.customfield_1 != null && issue.customfield_1.value == 1',
    'issue?.[config.f] != null && issue?.[config.f].length > 0',
    "issue.properties['a'] != null && issue.properties['a'].b == 1",
    "config.f.match('a') != null && config.f.match('a').length > 1",
    'issue.changelogs.length > 0 ? issue.changelogs[0].created : issue.created',
    'issue.changelogs.length != 0 && issue.changelogs[0].id != null',
    'issue.changelogs.length >= 2 && issue.changelogs[1].id != null',
    'let h = issue.changelogs.filter(c => c.id == "1"); h.length > 0 ? h[0].created : issue.created',
    "typeof issue?.customfield_1 == 'Map' ? new RichText(issue?.customfield_1).plainText : issue?.customfield_1",
    'let v = issue?.customfield_1; v == null ? false : typeof v == "List" ? v.length > 0 : v != ""',
    'issue.timeSpent != null && issue.timeSpent > 0',
    'issue.assignee != null && issue.comments.every(c => issue.assignee.active)',
    'typeof project != "undefined" && project.style == "next-gen"',
    'issue.comments.some(issue => issue.id == null)',
  ])('%s has none', (expression) => {
    expect(codesOf(expression)).toEqual([]);
  });

  test('a name that hides another is not taken for it', () => {
    expect(
      codesOf('issue.assignee != null && issue.links.map(l => l.linkedIssue).some(issue => issue.assignee.active)'),
    ).toContain('null-hazard');
  });
});

test.each([
  ['nobody', 'unknown-variable'],
  ['issue?.nope', 'missing-member'],
  ['{ a: 1 }.b', 'missing-member'],
])('%s: %s', (expression, code) => {
  expect(codesOf(expression)).toEqual([code]);
});

test('warnings say where, how sure, and what to do', () => {
  expect(analyse("true &&\n issue.id == '1'").warnings).toEqual([
    {
      certainty: 'conflict',
      code: 'cross-type-equality',
      line: 2,
      column: 2,
      expression: "issue.id == '1'",
      message: expect.stringMatching(
        /^Sources conflict: .* Here: unequal, no error; .* To be safe, compare values of one type/,
      ) as string,
    },
  ]);
});
