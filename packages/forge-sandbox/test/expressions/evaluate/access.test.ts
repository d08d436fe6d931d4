import { EVENT_FILTER_DIALECT } from '../../../src/expressions';
import { resultOf, valueOf } from '../../../src/testing/evaluating';

const issue = { id: 1, key: 'A-1', assignee: null, customfield_10010: { value: 'x' }, properties: { 'a-b': { c: 1 } } };

describe('properties', () => {
  test.each([
    ['issue.key', 'A-1'],
    ["issue['key']", 'A-1'],
    ["issue['cus' + 'tomfield_10010'].value", 'x'],
    ['issue?.customfield_10010?.value', 'x'],
    ['issue?.customfield_99999', null],
    ['issue?.nope', null],
    ["issue?.['nope']", null],
    ['issue.assignee?.displayName', null],
    ['issue.assignee?.displayName == null', true],
    ['issue.description', null],
    ["issue.properties['a-b'].c", 1],
    ["issue.properties.get('a-b')?.c", 1],
    ["issue.properties['none']", null],
    ['issue.properties.keys()', ['a-b']],
    ['config.a.b', 1],
    ["config['a']['b']", 1],
    ['config.none', null],
    ["config.get('none')", null],
    ["config.get('a').b", 1],
    ['config?.none?.deeper', null],
    ['config.toString', null],
    ['config.__proto__', null],
    ["'abc'.length", 3],
    ['[1, 2][1]', 2],
    ["[1, 2]['length']", 2],
    ['[1]?.[5]', null],
    [
      'issue.assignee?.groups.length',
      'runtime: Evaluation failed: "issue.assignee?.groups.length" - Type null does not have any properties',
    ],
  ])('%s', (expression, value) => {
    expect(valueOf(expression, { issue, config: { a: { b: 1 } } })).toEqual(value);
  });
});

describe('mistakes, in the words of Jira', () => {
  test.each([
    [
      "issue['a' + 'b']",
      /^runtime: Evaluation failed: "issue\['a' \+ 'b'\]" - Unrecognized property of `issue`: "ab" \('a' \+ 'b'\)\. Available properties of type 'Issue' are: 'assignee', 'attachments', .*'customfield_10010'/,
    ],
    [
      'issue.fields',
      /^runtime: Evaluation failed: "issue\.fields" - Unrecognized property of `issue`: "fields" \('fields'\)\. Available/,
    ],
    [
      'issue.assignee.displayName',
      /^runtime: Evaluation failed: "issue\.assignee\.displayName" - Type null does not have any properties$/,
    ],
    ['issue.key.startsWith("A")', /Unrecognized property of `issue\.key`: "startsWith"/],
    ['issue.id.length', /Type Number does not have any properties$/],
    ['issue.toString', /Unrecognized property/],
    ['issue.constructor', /Unrecognized property/],
    [
      'nobody',
      /^runtime: Evaluation failed: "nobody" - Unrecognized variable: "nobody"\. Available variables are: 'issue'$/,
    ],
    ['[1][1]', /Index 1 is out of bounds for a List of 1 items\.$/],
    ['[1][-1]', /Index -1 is out of bounds/],
    ['[1][0.5]', /indexed by a whole Number, not by 0\.5/],
    ['issue.key()', /`issue\.key` is not a function, but String\.$/],
    ['issue.key.slice()', /slice takes 1 to 2 arguments, but 0 given\.$/],
    ['issue.key.trim(1)', /trim takes 0 arguments, but 1 given\.$/],
    ['new Nope()', /"Nope" cannot be created\. Available: Date, /],
    ['new Issue()', /new Issue takes 1 argument, but 0 given\.$/],
  ])('%s', (expression, message) => {
    expect(valueOf(expression, { issue })).toMatch(message);
  });
});

describe('data is read as the expression asks for it', () => {
  test('a getter is called when its member is read, and only then', () => {
    const read: string[] = [];
    const lazy = {
      $type: 'Issue',
      get comments() {
        read.push('comments');
        return [];
      },
      get key() {
        read.push('key');
        return 'A-1';
      },
    };
    expect(resultOf("issue.key == 'A-1' || issue.comments.length > 0", { issue: lazy })).toMatchObject({
      ok: true,
      value: true,
    });
    expect(read).toEqual(['key']);
  });

  test('data that no expression can read is an error of the evaluation', () => {
    const message = 'The data holds a function, which expressions cannot read.';
    expect(resultOf('value', { value: () => 1 })).toMatchObject({ ok: false, kind: 'runtime', message });
    expect(resultOf('value', { value: new Date('nonsense') })).toMatchObject({
      ok: false,
      message: 'The data holds a Date that is not valid.',
    });
  });
});

describe('event filters', () => {
  const event = { issue: { fields: { issueType: { name: 'Bug' } } } };
  test.each([
    ["event.issue.fields?.issueType.name == 'Bug'", true],
    ['event.issue.none', /Unrecognized property of `event\.issue`: "none"/],
    ['event.issue.none == null', /Unrecognized property/],
    ['event.issue?.none', null],
    ['event.issue.none?.deeper', null],
  ])('%s', (expression, expected) => {
    const value = valueOf(expression, { event }, { dialect: EVENT_FILTER_DIALECT });
    if (expected instanceof RegExp) expect(value).toMatch(expected);
    else expect(value).toEqual(expected);
  });
});

describe('objects by id', () => {
  const lookup = {
    issue: (key: number | string) => (key === 'A-2' || key === 2 ? { $type: 'Issue', key: 'A-2' } : null),
    user: (id: string) => (id === 'ann' ? { $type: 'User', displayName: 'Ann' } : null),
    project: () => null,
  };
  test.each([
    ["new Issue('A-2').key", 'A-2'],
    ['new Issue(2).key', 'A-2'],
    ['new Issue(3)', null],
    ["new User('ann').displayName", 'Ann'],
    ["new Project('X') == null", true],
    ['new Issue(null)', /^runtime: .*new Issue takes an id/],
  ])('%s', (expression, expected) => {
    const value = valueOf(expression, {}, { lookup });
    if (expected instanceof RegExp) expect(value).toMatch(expected);
    else expect(value).toEqual(expected);
  });
});
