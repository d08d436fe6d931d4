import { valueOf } from '../../../src/testing/evaluating';

describe('List', () => {
  test.each([
    ['[1, 2].length', 2],
    ['[1, 2].map(x => x * 2)', [2, 4]],
    ['[1, 2].flatMap(x => [x, x])', [1, 1, 2, 2]],
    ['[[1], [2, [3]], 4].flatten()', [1, 2, [3], 4]],
    ["[0, 1, '', 'a'].filter(x => x)", [1, 'a']],
    ['[].every(x => false)', true],
    ['[].some(x => true)', false],
    ['[1, 2].every(x => x > 1)', false],
    ['[1, 2].some(x => x > 1)', true],
    ['[1, null].includes(null)', true],
    ["['a'].indexOf('b')", -1],
    ['[1, 2, 3].slice(1)', [2, 3]],
    ['[1, 2, 3].slice(-2, -1)', [2]],
    ['[1].concat(2)', [1, 2]],
    ['[1].concat([2, 3])', [1, 2, 3]],
    ['[1, 2, 3].reduce((a, b) => a + b)', 6],
    ['[].reduce((a, b) => a + b, 0)', 0],
    ["['a', 1, null].join()", 'a,1,null'],
    ["[1, 2].join(' - ')", '1 - 2'],
    ['[3, 1, 2].sort((a, b) => a - b)', [1, 2, 3]],
    ["'x'.repeat(100).split('').map(x => 'x'.repeat(100)).concat('x'.repeat(100)).join('').length", 10_000],
    ["'x'.repeat(100).split('').map(x => 'x'.repeat(100)).concat('x'.repeat(100)).join('').slice(-4)", 'x...'],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test.each(['find', 'findIndex', 'reverse', 'forEach', 'at', 'keys', 'push'])('has no %s', (name) => {
    expect(valueOf(`[1].${name}(x => x)`)).toMatch(/Unrecognized property of `\[1\]`/);
  });

  test.each(['[].reduce((a, b) => a)', '[2, 1].sort((a, b) => null)', '[1].map(1)', "[1].slice('a')", '[1].join(1)'])(
    '%s fails',
    (expression) => {
      expect(valueOf(expression)).toMatch(/^runtime: Evaluation failed/);
    },
  );
});

describe('Map', () => {
  test.each([
    ['{a: 1}.a', 1],
    ["new Map().set('a', 1).set('b', 2)", { a: 1, b: 2 }],
    ["let m = {a: 1}; let n = m.set('a', 2); [m, n]", [{ a: 1 }, { a: 2 }]],
    [
      "{a: 1, b: 'x'}.entries()",
      [
        ['a', 1],
        ['b', 'x'],
      ],
    ],
    ["{a: 1}.get('b')", null],
    ["{'__proto__': 1}.get('__proto__')", 1],
    ['typeof {$type: \'Issue\'} + typeof JSON.parse(\'{"$type": "Issue"}\')', 'MapMap'],
    ['{f: x => x + 1}.f(1)', 2],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });
});

describe('String', () => {
  test.each([
    ["' a '.trim()", 'a'],
    ["'a'.padStart(3) + '|'", '  a|'],
    ["'a'.padEnd(3, 'xy')", 'axy'],
    ["'aB'.toLowerCase() + 'aB'.toUpperCase()", 'abAB'],
    ["'a,b'.split(',')", ['a', 'b']],
    ["'a.b'.split('.')", ['a', 'b']],
    ["'ab'.split()", ['ab']],
    ["'ab'.repeat(2.9)", 'abab'],
    ["'aXbX'.replace('X', '-')", 'a-b-'],
    ["'a1b22'.replace('[0-9]+', n => '<' + n + '>')", 'a<1>b<22>'],
    ["'John Smith'.replace('(\\w+) (\\w+)', '$2 $1 $9')", 'Smith John $9'],
    ["'ab'.replace('(a)(b)', (all, a, b) => b + a)", 'ba'],
    ["'ab'.replace('', '-')", '-a-b-'],
    ["'x12'.match('([a-z])([0-9]+)')", ['x12', 'x', '12']],
    ["'x'.match('[0-9]')", null],
    [
      "'a1b2'.matchAll('[a-z]([0-9])')",
      [
        ['a1', '1'],
        ['b2', '2'],
      ],
    ],
    ["'SRJ-12 x'.match('SRJ-\\d+') != null", true],
    ["'abc'.includes('b')", true],
    ["'abc'.indexOf('c')", 2],
    ["'abc'.slice(-2)", 'bc'],
    ["'abc'.slice(0, 1)", 'a'],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test.each(['startsWith', 'endsWith', 'substring', 'charAt', 'contains', 'replaceAll'])('has no %s', (name) => {
    expect(valueOf(`'a'.${name}('a')`)).toMatch(/Unrecognized property of `'a'`/);
  });

  test.each([
    ["'a'.repeat(101)", /must be between 0 and 100, but it is 101/],
    ["'a'.padEnd(101)", /must be between 0 and 100/],
    ["'a'.match('[(')", /is not a regular expression that is known to work/],
    ["'a'.match('(?=a)')", /is not a regular expression that is known to work/],
    ["'a'.match('x'.repeat(100).repeat(6))", /too long \(600\), limit: 500/],
    ["'a'.replace('a', 1)", /must be a String or a function, but it is 1/],
    ["'a'.replace('a', m => 1)", /must answer a String/],
    ["'a'.includes(1)", /The text must be a String, but it is 1/],
  ])('%s fails', (expression, message) => {
    expect(valueOf(expression)).toMatch(message);
  });
});

test.each([
  ["Number('12.5')", 12.5],
  ["Number(' 12 ')", 12],
  ["'' + Number('x')", 'NaN'],
  ["'' + Number('')", 'NaN'],
  ["'' + Number(null)", 'NaN'],
  ['Number(true)', 1],
  ['JSON.stringify({a: [1, null, "x"]})', '{"a":[1,null,"x"]}'],
  ['JSON.parse(\'{"a": [1]}\').a[0]', 1],
  ["JSON.parse('nonsense')", 'runtime'],
])('%s', (expression, value) => {
  const result = valueOf(expression);
  if (value === 'runtime') expect(result).toMatch(/^runtime: .*The text is not JSON/);
  else expect(result).toEqual(value);
});

describe('Jira', () => {
  const changelogs = [
    { id: '3', items: [{ field: 'status', fieldId: 'status', from: '1', to: '3', toString: 'Done' }] },
    { id: '2', items: [{ field: 'Story Points', fieldId: 'customfield_1', to: '5' }] },
    { id: '1', items: [{ field: 'status', fieldId: 'status', from: '2', to: '1', toString: 'Open' }] },
  ];
  test.each([
    ["issue.getNewestChangelog('status').id", '3'],
    ["issue.getNewestChangelog('customfield_1').id", '2'],
    ["issue.getNewestChangelog('status', {toString: 'Open'}).id", '1'],
    ["issue.getNewestChangelog('status', {to: '9'})", null],
    ["issue.getNewestChangelog('status', {too: '9'})", /"too" is not a filter/],
    ['issue.changelogs[0].items[0].toString', 'Done'],
    ['user.getProjectRoles(project).map(r => r.name)', ['Role of 7']],
    ['typeof user.getProjectRoles(project)[0]', 'ProjectRole'],
    ['user.getProjectRoles(7)', /getProjectRoles takes a Project, but this is Number/],
    ['user.permissions.global', ['ADMINISTER']],
    ['issue.isEpic', true],
    ['issue.stories', /Unrecognized property/],
  ])('%s', (expression, expected) => {
    const user = {
      $type: 'User',
      permissions: { $type: 'UserPermissions', global: ['ADMINISTER'] },
      $projectRoles: (id: number) => [{ id, name: `Role of ${id}` }],
    };
    const value = valueOf(expression, { issue: { changelogs, isEpic: true }, user, project: { id: 7 } });
    if (expected instanceof RegExp) expect(value).toMatch(expected);
    else expect(value).toEqual(expected);
  });
});
