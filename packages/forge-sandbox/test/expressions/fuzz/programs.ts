import fc, { type Arbitrary } from 'fast-check';

// fast-check requires a type here, not an interface.
type Parts = {
  number: string;
  text: string;
  boolean: string;
  texts: string;
  date: string;
  user: string;
  issue: string;
  any: string;
};

/** Joins sources and generated sources. */
const of = (...parts: (Arbitrary<string> | string)[]): Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));

/** One of some short sources, or of some composed ones while the depth allows. */
const choose = (leaves: Arbitrary<string>, ...composed: Arbitrary<string>[]): Arbitrary<string> =>
  fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    { weight: 2, arbitrary: leaves },
    ...composed.map((arbitrary) => ({ weight: 1, arbitrary })),
  );

const one = fc.constantFrom<string[]>;
const regex = one("'[a-z]+'", "'(a)(b)?'", "'^S'", "'.*'", "'[('", "'\\\\d'");

/**
 * Sources that mostly make sense: every part has the type that its place needs, sometimes another one. Random trees
 * fail at their first step; these reach the methods.
 */
const parts = fc.letrec<Parts>((tie) => {
  const number = tie('number');
  const text = tie('text');
  const boolean = tie('boolean');
  const texts = tie('texts');
  const date = tie('date');
  const user = tie('user');
  const issue = tie('issue');
  const any = tie('any');
  return {
    number: choose(
      one('0', '1', '2.5', '100', 'issue.id', 'config.limit', 'issue.timeSpent'),
      of('(', number, one(' + ', ' - ', ' * ', ' / ', ' % '), number, ')'),
      of(text, '.length'),
      of(texts, one('.length', '.map(t => t.length).reduce((a, b) => a + b, 0)')),
      of('issue.comments.filter(c => ', boolean, ').length'),
      of(date, one('.getTime()', '.getDay()', '.getUTCFullYear()')),
      of('-', number),
      of('Number(', text, ')'),
    ),
    text: choose(
      one(
        "'a'",
        "''",
        "'Open'",
        'issue.key',
        'issue.summary',
        'config.message',
        'issue.status.name',
        'user?.displayName',
      ),
      of('(', text, ' + ', any, ')'),
      of(text, one('.trim()', '.toUpperCase()', '.toLowerCase()', '.slice(1)', '.repeat(2)', ".padStart(5, 'x')")),
      of(text, '.replace(', regex, ', ', one("'-'", "'$1'", 'm => m + m'), ')'),
      of('`', one('', 'a '), '${', any, '}`'),
      of(texts, ".join(', ')"),
      of(date, one('.toISOString()', '.toString()')),
      of('typeof ', any),
    ),
    boolean: choose(
      one('true', 'false', 'issue.isEpic', 'issue.resolution == null', 'user != null'),
      of('(', boolean, one(' && ', ' || '), boolean, ')'),
      of('!', any),
      of('(', number, one(' < ', ' >= ', ' == ', ' != '), number, ')'),
      of('(', text, one(' == ', ' != ', ' < '), text, ')'),
      of('(', date, ' > ', date, ')'),
      of('(', any, ' == ', any, ')'),
      of(texts, one('.some(', '.every('), 't => t == ', text, ')'),
      of(texts, '.includes(', text, ')'),
      of(issue, one('.comments', '?.comments', '.attachments', '.labels'), '.some(x => ', boolean, ')'),
      of('(', text, '.match(', regex, ') != null)'),
    ),
    texts: choose(
      one("['a', 'b']", 'issue.labels', 'user.groups', "'a,b'.split(',')", '[]'),
      of('[', text, ', ', text, ']'),
      of(texts, one('.slice(-1)', '.filter(t => t.length > 1)', '.sort((a, b) => a < b ? -1 : 1)', '.map(t => t + 1)')),
      of(texts, '.concat(', texts, ')'),
      of('issue.components.map(c => ', one('c.name', 'c.id', 'c?.name', 'c.nope'), ')'),
    ),
    date: choose(
      one(
        'new Date()',
        'issue.created',
        "new Date('2024-02-29T23:30:00+02:00')",
        'issue.dueDate',
        'new CalendarDate()',
      ),
      of(date, one('.plusDays(', '.minusMonths(', '.plusHours('), number, ')'),
      of(date, one('.toCalendarDate()', '?.toCalendarDateUTC()')),
    ),
    user: choose(
      one('user', 'issue.assignee', 'issue.reporter', 'issue.comments[0].author'),
      of("new User('", one('u-ana', 'nobody'), "')"),
    ),
    issue: choose(
      one('issue', 'issue.parent', 'issues[0]'),
      of('new Issue(', number, ')'),
      of('new Issue(', text, ')'),
    ),
    any: choose(
      one('null', 'issue', 'config', '{}', "issue['customfield_10201']", 'issue?.[config.field]', 'issue.properties'),
      ...[number, text, boolean, texts, date, user, issue],
      of('{a: ', any, '}', one('', '.a', "['a']", ".set('b', 1)", '.entries()')),
      of('[', any, ', ', any, ']', one('', '[0]', '.flatten()', '.length')),
      of('(', boolean, ' ? ', any, ' : ', any, ')'),
      of('(', any, ' ?? ', any, ')'),
      of('(x => ', any, ')(', any, ')'),
      of(
        user,
        one('.groups', '?.accountId', '.getProjectRoles(issue.project)', '.getProjectRoles(project).map(r => r.name)'),
      ),
      of('JSON.parse(JSON.stringify(', any, '))'),
      of('issue.getNewestChangelog(', text, ')', one('', '.created', '?.items[0].toString')),
    ),
  };
});

export const programs: Arbitrary<string> = parts.any;

/** Programs around an expression: declarations, `if`, `try`, functions, `throw`. */
export const wrapped: Arbitrary<string> = fc.tuple(programs, programs, fc.nat(5)).map(([a, b, shape]) => {
  const shapes = [
    `let x = ${a}; ${b}`,
    `if (${a}) { ${b}; } else { return null; }`,
    `try { ${a} } catch (e) { e.message + ${b} }`,
    `let f = x => { let y = ${a}; return y; }; f(${b})`,
    `${a} == ${b} ? throw 'no' : ${b}`,
  ];
  return shapes[shape] ?? a;
});
