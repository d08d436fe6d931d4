import fc, { type Arbitrary } from 'fast-check';

interface Parts {
  number: string;
  text: string;
  boolean: string;
  texts: string;
  date: string;
  user: string;
  issue: string;
  any: string;
}

/**
 * Sources that mostly make sense: every part has the type that its place wants, now and then another one. Trees made at random
 * fail at their first step; these reach the methods.
 */
export const programs: Arbitrary<string> = fc
  .letrec<Parts>((tie) => {
    const [number, text, boolean, texts, date, user, issue, any] = (
      ['number', 'text', 'boolean', 'texts', 'date', 'user', 'issue', 'any'] as const
    ).map((part) => tie(part)) as { [Key in keyof Parts]: Arbitrary<Parts[Key]> }[keyof Parts][];
    const of = (...parts: (Arbitrary<string> | undefined | string)[]): Arbitrary<string> =>
      fc
        .tuple(
          ...parts.map((part) => (typeof part === 'string' || part === undefined ? fc.constant(part ?? '') : part)),
        )
        .map((all) => all.join(''));
    const choose = (leaf: Arbitrary<string>, ...more: Arbitrary<string>[]): Arbitrary<string> =>
      fc.oneof(
        { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
        { weight: 2, arbitrary: leaf },
        ...more.map((arbitrary) => ({ weight: 1, arbitrary })),
      );
    const regex = fc.constantFrom("'[a-z]+'", "'(a)(b)?'", "'^S'", "'.*'", "'[('", "'\\\\d'");
    return {
      number: choose(
        fc.constantFrom('0', '1', '2.5', '100', 'issue.id', 'config.limit', 'issue.timeSpent'),
        of('(', number, fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % '), number, ')'),
        of(text, '.length'),
        of(texts, fc.constantFrom('.length', '.map(t => t.length).reduce((a, b) => a + b, 0)')),
        of('issue.comments.filter(c => ', boolean, ').length'),
        of(date, fc.constantFrom('.getTime()', '.getDay()', '.getUTCFullYear()')),
        of('-', number),
        of('Number(', text, ')'),
      ),
      text: choose(
        fc.constantFrom(
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
        of(
          text,
          fc.constantFrom(
            '.trim()',
            '.toUpperCase()',
            '.toLowerCase()',
            '.slice(1)',
            '.repeat(2)',
            ".padStart(5, 'x')",
          ),
        ),
        of(text, '.replace(', regex, ', ', fc.constantFrom("'-'", "'$1'", 'm => m + m'), ')'),
        of('`', fc.constantFrom('', 'a '), '${', any, '}`'),
        of(texts, ".join(', ')"),
        of(date, fc.constantFrom('.toISOString()', '.toString()')),
        of('typeof ', any),
      ),
      boolean: choose(
        fc.constantFrom('true', 'false', 'issue.isEpic', 'issue.resolution == null', 'user != null'),
        of('(', boolean, fc.constantFrom(' && ', ' || '), boolean, ')'),
        of('!', any),
        of('(', number, fc.constantFrom(' < ', ' >= ', ' == ', ' != '), number, ')'),
        of('(', text, fc.constantFrom(' == ', ' != ', ' < '), text, ')'),
        of('(', date, ' > ', date, ')'),
        of('(', any, ' == ', any, ')'),
        of(texts, fc.constantFrom('.some(', '.every('), 't => t == ', text, ')'),
        of(texts, '.includes(', text, ')'),
        of(issue, fc.constantFrom('.comments', '?.comments', '.attachments', '.labels'), '.some(x => ', boolean, ')'),
        of('(', text, '.match(', regex, ') != null)'),
      ),
      texts: choose(
        fc.constantFrom("['a', 'b']", 'issue.labels', 'user.groups', "'a,b'.split(',')", '[]'),
        of('[', text, ', ', text, ']'),
        of(
          texts,
          fc.constantFrom(
            '.slice(-1)',
            '.filter(t => t.length > 1)',
            '.sort((a, b) => a < b ? -1 : 1)',
            '.map(t => t + 1)',
          ),
        ),
        of(texts, '.concat(', texts, ')'),
        of('issue.components.map(c => ', fc.constantFrom('c.name', 'c.id', 'c?.name', 'c.nope'), ')'),
      ),
      date: choose(
        fc.constantFrom(
          'new Date()',
          'issue.created',
          "new Date('2024-02-29T23:30:00+02:00')",
          'issue.dueDate',
          'new CalendarDate()',
        ),
        of(date, fc.constantFrom('.plusDays(', '.minusMonths(', '.plusHours('), number, ')'),
        of(date, fc.constantFrom('.toCalendarDate()', '?.toCalendarDateUTC()')),
      ),
      user: choose(
        fc.constantFrom('user', 'issue.assignee', 'issue.reporter', 'issue.comments[0].author'),
        of("new User('", fc.constantFrom('u-ana', 'nobody'), "')"),
      ),
      issue: choose(
        fc.constantFrom('issue', 'issue.parent', 'issues[0]'),
        of('new Issue(', fc.oneof(number ?? fc.constant('1'), text ?? fc.constant('')), ')'),
      ),
      any: choose(
        fc.constantFrom(
          'null',
          'issue',
          'config',
          '{}',
          "issue['customfield_10201']",
          'issue?.[config.field]',
          'issue.properties',
          'issue?.customfield_1',
        ),
        ...[number, text, boolean, texts, date, user, issue].flatMap((part) => (part === undefined ? [] : [part])),
        of('{a: ', any, '}', fc.constantFrom('', '.a', "['a']", ".set('b', 1)", '.entries()')),
        of('[', any, ', ', any, ']', fc.constantFrom('', '[0]', '.flatten()', '.length')),
        of('(', boolean, ' ? ', any, ' : ', any, ')'),
        of('(', any, ' ?? ', any, ')'),
        of('(x => ', any, ')(', any, ')'),
        of(
          user,
          fc.constantFrom(
            '.groups',
            '?.accountId',
            '.getProjectRoles(issue.project)',
            '.getProjectRoles(project).map(r => r.name)',
          ),
        ),
        of('JSON.parse(JSON.stringify(', any, '))'),
        of('issue.getNewestChangelog(', text, ')', fc.constantFrom('', '.created', '?.items[0].toString')),
      ),
    };
  })
  .any.map((body) => body);

/** Programs around an expression: declarations, `if`, `try`. */
export const wrapped: Arbitrary<string> = fc
  .tuple(programs, programs, fc.nat(5))
  .map(
    ([a, b, shape]) =>
      [
        a,
        `let x = ${a}; ${b}`,
        `if (${a}) { ${b}; } else { return null; }`,
        `try { ${a} } catch (e) { e.message + ${b} }`,
        `let f = x => { let y = ${a}; return y; }; f(${b})`,
        `${a} == ${b} ? throw 'no' : ${b}`,
      ][shape] ?? a,
  );
