import { valueOf } from '../../../src/testing/evaluating';

test.each([
  ['let x = 1; let y = x + 1; x + y', 3],
  ['x = 1; x = x + 1; x', 2],
  ['if (1 > 2) { return 1; } else if (2 > 1) { let a = 2; a } else { 3 }', 2],
  ['if (true) { if (false) { 1 } else { 2 } } else { 3 }', 2],
  ['let f = (a, b) => { let c = a; return c + b; }; f(1, f(2, 3))', 6],
  ['let add = a => b => a + b; add(1)(2)', 3],
  ['let x = 1; let f = y => x + y; [1, 2].map(x => f(x) * x)', [2, 6]],
  ['[1, 2].map(Number)', [1, 2]],
  ['let t = "a".slice; t(0)', 'a'],
  ['try { null.x } catch (e) { e.message }', 'Type null does not have any properties'],
  ['try { null.x } catch (e) { e.location }', 'null.x'],
  ["try { throw 'no' } catch (e) { e.message + e.location }", 'nonull'],
  ["try { throw 'no' } catch () { 1 }", 1],
  ['try { 1 } catch (e) { 2 }', 1],
  ['try { try { null.x } catch (e) { throw e } } catch (e) { e.location }', 'null.x'],
  ["null ?? throw 'never parsed'", null],
])('%s', (expression, value) => {
  if (expression.includes('never parsed')) expect(() => valueOf(expression)).toThrow(/expected/);
  else expect(valueOf(expression)).toEqual(value);
});

test.each([
  ["throw 'no'", 'runtime: no'],
  ['throw `${1} no`', 'runtime: 1 no'],
  [
    'try { null.x } catch (e) { throw e }',
    'runtime: Evaluation failed: "null.x" - Type null does not have any properties',
  ],
  ["let x = null; x == null ? throw 'missing' : x", 'runtime: missing'],
  [
    'let f = x => f(x); f(1)',
    'runtime: Evaluation failed: "f" - Unrecognized variable: "f". Available variables are: none',
  ],
  ['(x => x)()', 'runtime: Evaluation failed: "(x => x)()" - The function takes 1 argument, but 0 given.'],
  [
    '[1].map((a, b) => a)',
    'runtime: Evaluation failed: "[1].map((a, b) => a)" - The function takes 2 arguments, but 1 given.',
  ],
  ['1(2)', 'runtime: Evaluation failed: "1(2)" - `1` is not a function, but Number.'],
])('%s fails', (expression, message) => {
  expect(valueOf(expression)).toBe(message);
});
