import { parse, SYNTAX_LIMITS } from '../../../src/expressions';

const bodyOf = (source: string): unknown => {
  const parsed = parse(source);
  if (!parsed.ok) return `${parsed.error.line}:${parsed.error.column} ${parsed.error.message}`;
  return JSON.parse(
    JSON.stringify(parsed.program.block.body, (key, value: unknown) =>
      key === 'start' || key === 'end' ? undefined : value,
    ),
  );
};

const OPERAND = '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {';

describe('precedence, from the lowest level up', () => {
  test.each([
    ['a ? b : c ? d : e', 'a ? b : (c ? d : e)'],
    ['a == null ? throw 1 : b', '(a == null) ? (throw 1) : b'],
    ['throw a ?? b', 'throw (a ?? b)'],
    ['throw throw a', 'throw (throw a)'],
    ['a ?? b || c', 'a ?? (b || c)'],
    ['a || b && c', 'a || (b && c)'],
    ['a && b == c', 'a && (b == c)'],
    ['a == b < c', 'a == (b < c)'],
    ['a < b + c', 'a < (b + c)'],
    ['a + b * c', 'a + (b * c)'],
    ['a * -b', 'a * (-b)'],
    ['!a.b', '!(a.b)'],
    ['-a.b(c)[d]?.e', '-(((a.b)(c)[d])?.e)'],
    ['typeof a == b', '(typeof a) == b'],
    ['a - b - c', '(a - b) - c'],
    ['a / b * c % d', '((a / b) * c) % d'],
    ['a < b < c', '(a < b) < c'],
    ['a ?? b ?? c', '(a ?? b) ?? c'],
    ['x => x ? 1 : 2', 'x => (x ? 1 : 2)'],
    ['1 + x => x + 1', '1 + (x => (x + 1))'],
    ['!!a && - -b', '(!(!a)) && (-(-b))'],
  ])('%s is %s', (written, meant) => {
    expect(bodyOf(written)).toEqual(bodyOf(meant));
  });
});

describe('forms', () => {
  test.each([
    ['let is optional', 'let x = 1; x', 'x = 1; x'],
    ['return is optional', 'return 1', '1'],
    ['a final semicolon is optional', '1;', '1'],
    ['comments are white space', 'a /* b */ + // c\n d', 'a + d'],
    ['a chain may begin lines with dots', 'a\n  .b\n  ?.c', 'a.b?.c'],
    ['an object after =>', 'x => { id: x }', 'x => ({ id: x })'],
    ['an empty object after =>', 'x => {}', 'x => ({})'],
    ['quoted keys', '{\'a\': 1, "b c": 2}', "{a: 1, 'b c': 2}"],
  ])('%s', (_what, one, other) => {
    expect(bodyOf(one)).toEqual(bodyOf(other));
  });

  test('braces that are no object are a block', () => {
    expect(bodyOf('(a, b) => { return a + b; }')).toMatchObject({
      kind: 'Lambda',
      parameters: ['a', 'b'],
      body: { kind: 'Block' },
    });
    expect(bodyOf('x => { let y = x; y }')).toMatchObject({ body: { kind: 'Block', declarations: [{ name: 'y' }] } });
  });

  test('if, else if, else; try, catch', () => {
    expect(bodyOf('if (a) { 1 } else if (b) { 2 } else { 3 }')).toMatchObject({
      kind: 'If',
      otherwise: { kind: 'If', otherwise: { kind: 'Block' } },
    });
    expect(bodyOf('try { 1 } catch () { 2 }')).toMatchObject({ kind: 'Try', error: null });
    expect(bodyOf('try { 1 } catch (e) { throw e }')).toMatchObject({
      kind: 'Try',
      error: 'e',
      handler: { body: { kind: 'Throw' } },
    });
    expect(bodyOf('if (a) { if (b) { 1 } else { 2 } } else { 3 }')).toMatchObject({ then: { body: { kind: 'If' } } });
  });
});

describe('literals', () => {
  test.each([
    ["'a\\d'", 'a\\d'],
    ["'a\\\\d'", 'a\\d'],
    ["'it\\'s'", "it's"],
    ['"\\"\\n\\t\\u0041\\x42"', '"\n\tAB'],
    ["'SRJ-\\d+\\.'", 'SRJ-\\d+\\.'],
    ["'a\\\nb'", 'ab'],
    ['2.50', 2.5],
    ['007', 7],
    ['null', null],
    ['true', true],
  ])('%s', (source, value) => {
    expect(bodyOf(source)).toEqual({ kind: 'Literal', value });
  });

  test('templates', () => {
    expect(bodyOf('`a ${b} \\${c} \\` $d ${`${e}`}`')).toMatchObject({
      texts: ['a ', ' ${c} ` $d ', ''],
      parts: [{ name: 'b' }, { kind: 'Template' }],
    });
  });
});

describe('mistakes tell where they are and what was expected', () => {
  test.each([
    ['i >', `1:4 ${OPERAND} expected, EOF encountered.`],
    ['i.id > > 1', `1:8 ${OPERAND} expected, > encountered.`],
    ['a === b', `1:5 ${OPERAND} expected, = encountered.`],
    ['a !== b', `1:5 ${OPERAND} expected, = encountered.`],
    ['a.\nb.(', '2:3 IDENTIFIER expected, ( encountered.'],
    ['a?.(b)', '1:4 IDENTIFIER or [ expected, ( encountered.'],
    ['if (a) { b }', '1:13 else expected, EOF encountered.'],
    ['"abc', '1:1 Unterminated string literal.'],
    ["'a\nb'", '1:1 Unterminated string literal.'],
    ['1 /* x', '1:3 Unterminated comment.'],
    ['1e3', '1:1 Only plain decimal numbers such as 10 or 2.5 are known to be accepted.'],
    ['0x10', '1:1 Only plain decimal numbers such as 10 or 2.5 are known to be accepted.'],
  ])('%j', (source, message) => {
    expect(bodyOf(source)).toBe(message);
  });

  test.each([
    '',
    ' ',
    ';',
    '+a',
    '1 +',
    '[1,]',
    '{a: 1,}',
    'f(1,)',
    '[...a]',
    '/x+/',
    'a++',
    'a += 1',
    'const x = 1; x',
    'let x = 1',
    'let x = 1;',
    'if (a) { } else { 1 }',
    'try { 1 }',
    'try { 1 } catch { 2 }',
    'try { 1 } catch (e) { 2 } finally { 3 }',
    'function f() { 1 }',
    'a b',
    'a; b',
    'new Date',
    '{a}',
    '{1: 2}',
    '# c\n1',
    '.5',
    '1.',
    'a ?? ',
    '`${a`',
    '`a',
    'let if = 1; 2',
    'null = 1; 2',
    '(a',
    'a)',
    'x => { }; 1',
    'a ** b',
    'a & b',
    'a in b',
  ])('%j is refused', (source) => {
    expect(parse(source).ok).toBe(false);
  });
});

describe('bounds', () => {
  test.each([
    ['brackets', '('.repeat(3_000)],
    ['closed brackets', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
    ['negations', `${'!'.repeat(9_000)}a`],
    ['conditions', `${'a?b:'.repeat(2_000)}c`],
    ['lambdas', `${'x=>'.repeat(3_000)}x`],
    ['templates', '`${'.repeat(3_000)],
    ['members', `a${'.b'.repeat(4_900)}`],
    ['sums', `${'1+'.repeat(4_900)}1`],
    ['blocks', `x => { ${'if (a) { '.repeat(1_000)}`],
    ['length', 'a'.repeat(SYNTAX_LIMITS.characters + 1)],
  ])('too many %s are an error and no crash', (_what, source) => {
    const parsed = parse(source);
    expect(parsed.ok ? 'accepted' : parsed.error.message).toMatch(/limit: |expected/);
  });

  test('real expressions are far below the bounds', () => {
    expect(parse(`${'('.repeat(50)}a${')'.repeat(50)}`).ok).toBe(true);
    expect(parse(`${'a.b == 1 && '.repeat(300)}true`).ok).toBe(true);
  });
});
