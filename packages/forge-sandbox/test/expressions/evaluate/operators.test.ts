import { valueOf } from '../../../src/testing/evaluating';

const ann = { $type: 'User', accountId: 'ann' };

test.each([
  ['1 + 2 * 3 - 4 / 8', 6.5],
  ['7 % 4', 3],
  ['-(2 + 3)', -5],
  ["'a' + 1", 'a1'],
  ["1 + 'a'", '1a'],
  ["'' + 2.50", '2.5'],
  ["'' + 3 / 1", '3'],
  ["'' + 0.1", '0.1'],
  ["'' + true", 'true'],
  ["'' + null", 'null'],
  ["'' + [1, 'a', null]", '[1,"a",null]'],
  ['`${1}-${"x"}`', '1-x'],
  ['1 / 0', null],
  ['0 == -0', true],
])('%s', (expression, value) => {
  expect(valueOf(expression)).toEqual(value);
});

describe('equality', () => {
  test.each([
    ['null == null', true],
    ["null == 'x'", false],
    ['0 == null', false],
    ["1 == '1'", false],
    ["1 != '1'", true],
    ["[1] != ''", true],
    ['true == 1', false],
    ['[1, [2]] == [1, [2]]', true],
    ['[1, 2] == [2, 1]', false],
    ['[] == {}', false],
    ['{a: 1, b: [2]} == {b: [2], a: 1}', true],
    ['{a: 1} == {a: 1, b: null}', false],
    ["new Date('2026-01-01T00:00:00Z') == new Date('2026-01-01T01:00:00+01:00')", true],
    ["new CalendarDate('2026-01-01') == new CalendarDate('2026-01-01')", true],
    ['user == other', true],
    ['user == stranger', false],
    ['[user].includes(other)', true],
    ['[stranger, user].indexOf(other)', 1],
  ])('%s is %s', (expression, value) => {
    const context = { user: ann, other: { ...ann, displayName: 'Ann' }, stranger: { $type: 'User', accountId: 'bob' } };
    expect(valueOf(expression, context)).toEqual(value);
  });

  test('across types it can be made an error, but never with null', () => {
    const dialect = { crossTypeEquality: 'error' } as const;
    expect(valueOf("1 == '1'", {}, { dialect })).toMatch(/^type: .*Can't compare Number to String\.$/);
    expect(valueOf('1 == null', {}, { dialect })).toBe(false);
  });
});

describe('order', () => {
  test.each([
    ['1 < 2', true],
    ["'b' > 'a'", true],
    ["new Date() >= new Date('2026-01-20T12:00:00Z')", true],
    ["new CalendarDate('2026-01-02') > new CalendarDate('2026-01-01')", true],
    ["1 < '2'", "type: Evaluation failed: \"1 < '2'\" - Can't compare Number to String."],
    [
      'new Date() < new CalendarDate()',
      'type: Evaluation failed: "new Date() < new CalendarDate()" - Can\'t compare Date to CalendarDate.',
    ],
    ['true < false', 'type: Evaluation failed: "true < false" - Can\'t compare Boolean to Boolean.'],
    ['null > 0', 'runtime: Evaluation failed: "null > 0" - Can\'t compare null to Number.'],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test('with null it can be made false', () => {
    expect(valueOf('null > 0', {}, { dialect: { nullComparison: 'false' } })).toBe(false);
  });
});

test.each(['1 - "1"', "'a' * 2", '[] + []', 'true + 1', '-"a"', '{} / 2'])('%s is a type error', (expression) => {
  expect(valueOf(expression)).toMatch(/^type: Evaluation failed: /);
});

test.each(['1 - null', 'null + 1', '-null'])('%s is a runtime error', (expression) => {
  expect(valueOf(expression)).toMatch(/^runtime: Evaluation failed: /);
});

describe('true values, and deciding values', () => {
  test.each([
    ['!null', true],
    ['!0', true],
    ["!''", true],
    ['!(0 / 0)', true],
    ['![]', false],
    ['!{}', false],
    ["'a' && 1", 1],
    ["'' || 'b'", 'b'],
    ["'' ?? 'b'", ''],
    ["null ?? 'b'", 'b'],
    ['false && nobody', false],
    ['1 || nobody', 1],
    ['true ? 1 : nobody', 1],
    ['null ?? 0 || 5', 5],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });
});

test.each([
  ["typeof 'a'", 'String'],
  ['typeof 1', 'Number'],
  ['typeof true', 'Boolean'],
  ['typeof null', 'null'],
  ['typeof []', 'List'],
  ['typeof {}', 'Map'],
  ['typeof new Map()', 'Map'],
  ['typeof new Date()', 'Date'],
  ['typeof new CalendarDate()', 'CalendarDate'],
  ['typeof new RichText({})', 'RichText'],
  ['typeof (x => x)', 'Function'],
  ['typeof issue', 'Issue'],
  ['typeof issue.status', 'IssueStatus'],
  ['typeof nobody', 'undefined'],
  ['typeof config', 'Map'],
])('%s is %s', (expression, name) => {
  expect(valueOf(expression, { issue: { status: { id: 1 } }, config: {} })).toBe(name);
});
