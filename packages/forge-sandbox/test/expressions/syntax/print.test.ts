import { parse, print } from '../../../src/expressions';
import corpus from '../corpus.json';

const printed = (source: string): string => {
  const parsed = parse(source);
  return parsed.ok ? print(parsed.program) : parsed.error.message;
};

test.each([
  ['(a)+((b))', 'a + b'],
  ['a-(b-c)', 'a - (b - c)'],
  ['(a?b:c)?d:e', '(a ? b : c) ? d : e'],
  ['a?(b?c:d):(e?f:g)', 'a ? b ? c : d : e ? f : g'],
  ['(throw a)||b', '(throw a) || b'],
  ['(x=>x)(1)', '(x => x)(1)'],
  ['x=>({a:1})', 'x => {a: 1}'],
  ['x=>{x=1;x}', 'x => { let x = 1; return x; }'],
  ['-(-a)', '--a'],
  ['(-a).b', '(-a).b'],
  ['typeof(a)', 'typeof a'],
  ['"it\'s"', "'it\\'s'"],
  ["'a\\d'", "'a\\\\d'"],
  ['`a$${b}`', '`a\\$${b}`'],
  ["{'a b': 1, 'c': 2}", "{'a b': 1, c: 2}"],
  ['if(a){1}else if(b){2}else{3}', 'if (a) { return 1; } else if (b) { return 2; } else { return 3; }'],
  ['try{a}catch(){b}', 'try { return a; } catch () { return b; }'],
])('%s is written %s', (source, expected) => {
  expect(printed(source)).toBe(expected);
});

test('as Jira echoes it in type errors, texts have no quotes', () => {
  const parsed = parse("i.id > '0'");
  expect(parsed.ok && print(parsed.program, { bareStrings: true })).toBe('i.id > 0');
});

test.each(corpus.filter(({ expected }) => expected.error !== 'syntax'))(
  '$id prints to something that prints the same',
  ({ expression }) => {
    expect(printed(printed(expression))).toBe(printed(expression));
  },
);
