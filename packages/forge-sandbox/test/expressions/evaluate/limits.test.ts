import { resultOf } from '../../../src/testing/evaluating';

const user = (accountId: string) => ({ $type: 'User', accountId, groups: ['g'] });
const comments = (count: number) =>
  Array.from({ length: count }, (_, id) => ({
    $type: 'Comment',
    id,
    author: user(`u${id}`),
    body: { $type: 'RichText', plainText: 'text' },
  }));
const issueOf = (count: number) => ({
  $type: 'Issue',
  id: 1,
  comments: comments(count),
  links: [1, 2, 3].map((id) => ({
    $type: 'IssueLink',
    id,
    linkedIssue: { $type: 'Issue', id, project: { $type: 'Project', id: 1 }, comments: [] },
  })),
  assignee: user('ann'),
  properties: { a: 1, b: 2 },
  customfield_1: 1,
  customfield_2: 2,
});

describe('steps', () => {
  test.each([
    ['1', 0],
    ['1 + 2', 1],
    ['issue', 1],
    ['issue.id', 2],
    ['issue.id == 1', 3],
    ['[1, 2].map(x => x + 1)', 6],
    ["let f = x => x; f('a')", 1],
    ['true ? 1 : 1 + 1', 0],
    ['`a${1}b${2}`', 2],
    ['new Date()', 1],
  ])('%s takes %i', (expression, steps) => {
    expect(resultOf(expression, { issue: issueOf(0) })).toMatchObject({ ok: true, steps });
  });

  test('10,000 are the end, and no catch helps', () => {
    const message = expect.stringContaining('The evaluation exceeded the limit of 10000 steps.') as string;
    const context = { issue: issueOf(900) };
    expect(resultOf('issue.comments.map(c => issue.comments.map(d => d.id))', context)).toMatchObject({
      ok: false,
      kind: 'runtime',
      code: 'limit',
      message,
    });
    expect(
      resultOf('try { issue.comments.map(c => issue.comments.map(d => d.id)) } catch (e) { 1 }', context),
    ).toMatchObject({ ok: false, message });
    expect(resultOf('issue.comments.every(c => c.id >= 0)', context)).toMatchObject({ ok: true, steps: 2704 });
  });
});

describe('expensive operations', () => {
  test.each([
    ['issue.id', 0],
    ['issue.assignee', 1],
    ['issue.assignee == issue.assignee', 1],
    ['issue.comments', 1],
    ['issue.comments.length + issue.comments.length', 1],
    ['issue.comments.filter(c => issue.comments.length > 1).length', 2],
    ['issue.customfield_1 + issue.customfield_2 + issue.customfield_1', 2],
    ['issue.properties.a + issue.properties["b"] + issue.properties.get("a")', 2],
    ['issue.properties.keys()', 1],
    ['issue.links.map(l => l.linkedIssue.id)', 1],
    ['issue.links.map(l => l.linkedIssue.project.id)', 2],
    ['issue.links.map(l => l.linkedIssue.comments)', 4],
    ['issue.links.map(l => l.linkedIssue.comments.length)', 2],
    ['issue.assignee.groups', 2],
    ["new Issue(1) == new Issue('A-1')", 2],
    ["user.getProjectRoles(new Project('A')) == null || true", 2],
  ])('%s takes %i', (expression, expensiveOperations) => {
    const lookup = { issue: () => issueOf(0), project: () => ({ $type: 'Project', id: 1 }) };
    const result = resultOf(expression, { issue: issueOf(2), user: user('u') }, { lookup });
    expect(result).toMatchObject({ ok: true, expensiveOperations });
  });

  test('10 are the end', () => {
    const message = expect.stringContaining('The evaluation exceeded the limit of 10 expensive operations.') as string;
    expect(resultOf('issue.comments.map(c => c.author.groups)', { issue: issueOf(9) })).toMatchObject({
      ok: true,
      expensiveOperations: 10,
    });
    expect(resultOf('issue.comments.map(c => c.author.groups)', { issue: issueOf(10) })).toMatchObject({
      ok: false,
      code: 'limit',
      message,
    });
  });

  test('beyond 1,000 items of an unbounded collection each one costs', () => {
    const context = { issue: issueOf(1005) };
    expect(resultOf('issue.comments.every(c => true)', context)).toMatchObject({ ok: true, expensiveOperations: 6 });
    expect(resultOf('issue.comments.slice(0, 1000).every(c => true)', context)).toMatchObject({
      ok: true,
      expensiveOperations: 1,
    });
    expect(resultOf('issue.comments.some(c => c.id == 3)', context)).toMatchObject({
      ok: true,
      expensiveOperations: 1,
    });
  });
});

describe('answers', () => {
  const limits = { steps: Infinity, expensiveOperations: Infinity };
  test('at most 1,000 objects and 10,000 values', () => {
    const context = { issue: issueOf(1001) };
    expect(resultOf('issue.comments', context, { limits })).toMatchObject({
      ok: false,
      message: 'The result has more than 1000 objects.',
    });
    expect(resultOf('issue.comments.slice(1)', context, { limits })).toMatchObject({ ok: true });
    expect(resultOf('issue.comments.flatMap(c => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])', context, { limits })).toMatchObject(
      { ok: false, message: 'The result has more than 10000 values.' },
    );
  });
});

// The limits count steps, work and characters, not time. Without one of them its program would never end.
describe('programs that try to exhaust the machine end in an error', () => {
  /** Declares `a0` to `a<times>`. In `step`, `@` is the previous one. */
  const doubling = (start: string, step: string, times: number, name = 'a') => {
    const steps = Array.from(
      { length: times },
      (_, index) => `${name}${index + 1} = ${step.replaceAll('@', `${name}${index}`)}; `,
    );
    return `${name}0 = ${start}; ${steps.join('')}`;
  };
  const tens = `[${'1,'.repeat(9)}1]`;
  test.each([
    ['texts that double', `${doubling("'x'", '@ + @', 60)} a60.length`],
    ['lists that double', `${doubling('[1]', '@.concat(@)', 60)} a60.length`],
    ['equality of shared parts', `${doubling('[1]', '[@, @]', 40)} ${doubling('[1]', '[@, @]', 40, 'b')} a40 == b40`],
    ['JSON of shared parts', `${doubling('[1]', '[@, @]', 40)} JSON.stringify(a40)`],
    ['answers with shared parts', `${doubling('[]', '[@, @]', 40)} a40`],
    ['texts of shared parts', `${doubling('[1]', '[@, @]', 40)} a40 + ''`],
    ['functions that call themselves', 'let f = g => g(g); f(f)'],
    ['functions that call themselves deeply', 'let f = g => [1].map(x => g(g)); f(f)'],
    ['nesting', `let l = ${tens}; l.flatMap(x => l).flatMap(x => [1, 2]).reduce((a, b) => [a], [])`],
    ['searches that look ahead', "let t = 'a'.repeat(100).repeat(100); (t + t + t + t).replace('a(.*b)?', '')"],
    ['replacements that grow', `${doubling("'ab'", "@.replace('[ab]', 'abab')", 30)} a30.length`],
  ])('%s', (_what, expression) => {
    expect(resultOf(expression)).toMatchObject({ ok: false, kind: 'runtime', code: 'limit' });
  });

  test('a search is charged for what it looks at, not for the whole text', () => {
    const found = (text: string) => resultOf("let t = text; t.replace('x', 'y').length", { text });
    // 100,000 searches in 300,000 characters: each reads three characters.
    expect(found('abx'.repeat(100_000))).toMatchObject({ ok: true, value: 300_000 });
  });

  test('a regular expression that would make others backtrack for ever is matched in linear time', () => {
    expect(resultOf("('a'.repeat(100).repeat(50) + 'b').match('^(a+)+$')")).toMatchObject({ ok: true, value: null });
  });
});
