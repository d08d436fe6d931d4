import fc, { type Arbitrary } from 'fast-check';
import type { BinaryOperator, Block, Body, Expression, If, UnaryOperator } from '../../../src/expressions/syntax/tree';
import { TYPES } from '../../../src/expressions/types/registry';

/** Generated trees have no source. Their spans are empty and are dropped before the comparison. */
const NOWHERE = { start: 0, end: 0 } as const;

const NAMES = ['issue', 'user', 'project', 'config', 'issues', 'a', 'b', 'c', 'x'];
const MEMBERS = [
  ...new Set([...TYPES.values()].flatMap(({ members }) => [...members.keys()])),
  'customfield_10201',
  'customfield_99999',
  'field',
  'limit',
  'value',
  'nope',
];
const BINARY: readonly BinaryOperator[] = ['??', '||', '&&', '==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%'];
const UNARY: readonly UnaryOperator[] = ['!', '-', 'typeof'];
const CREATED = ['Date', 'CalendarDate', 'RichText', 'Map', 'Issue', 'User', 'Project', 'Nope'];

const name = fc.constantFrom(...NAMES);
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'Open',
    'support',
    '[0-9]+',
    '(a|b)*c',
    '2026-01-20',
    '2026-01-20T10:00:00Z',
    'status',
    '\\d',
    '${x}',
    "'",
    '`',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const number = fc.oneof(
  fc.nat(5),
  fc.nat(),
  fc.integer({ min: 0, max: 1000 }).map((value) => value / 8),
);

const literal: Arbitrary<Expression> = fc
  .oneof(fc.constantFrom(null, true, false), number, text)
  .map((value): Expression => ({ kind: 'Literal', value, ...NOWHERE }));

const variable: Arbitrary<Expression> = name.map((used) => ({ kind: 'Variable', name: used, ...NOWHERE }));

// fast-check requires a type here, not an interface.
type Parts = {
  expression: Expression;
  block: Block;
  body: Body;
  ifs: If;
};

/** Any tree of the language, meaningful or not. `size` bounds its depth. */
export function trees(size: number): Arbitrary<Block> {
  const { block } = fc.letrec<Parts>((tie) => {
    const inner = tie('expression');
    const few = fc.array(inner, { maxLength: 3 });
    const branch: Arbitrary<Expression>[] = [
      fc
        .record({ operator: fc.constantFrom(...BINARY), left: inner, right: inner })
        .map((node): Expression => ({ kind: 'Binary', ...node, ...NOWHERE })),
      fc
        .record({ operator: fc.constantFrom(...UNARY), operand: inner })
        .map((node): Expression => ({ kind: 'Unary', ...node, ...NOWHERE })),
      fc
        .record({ test: inner, then: inner, otherwise: inner })
        .map((node): Expression => ({ kind: 'Conditional', ...node, ...NOWHERE })),
      fc
        .record({ object: inner, name: fc.constantFrom(...MEMBERS), optional: fc.boolean() })
        .map((node): Expression => ({ kind: 'Member', ...node, ...NOWHERE })),
      fc
        .record({ object: inner, key: inner, optional: fc.boolean() })
        .map((node): Expression => ({ kind: 'Index', ...node, ...NOWHERE })),
      fc.record({ callee: inner, arguments: few }).map((node): Expression => ({ kind: 'Call', ...node, ...NOWHERE })),
      fc
        .record({ object: inner, name: fc.constantFrom(...MEMBERS), args: few })
        .map(({ object, name: called, args }): Expression => ({
          kind: 'Call',
          callee: { kind: 'Member', object, name: called, optional: false, ...NOWHERE },
          arguments: args,
          ...NOWHERE,
        })),
      fc
        .record({ type: fc.constantFrom(...CREATED), arguments: few })
        .map((node): Expression => ({ kind: 'New', ...node, ...NOWHERE })),
      few.map((items): Expression => ({ kind: 'List', items, ...NOWHERE })),
      fc
        .array(fc.record({ key: fc.oneof(name, text), value: inner }), { maxLength: 3 })
        .map((entries): Expression => ({ kind: 'Record', entries, ...NOWHERE })),
      fc
        .record({ first: text, rest: fc.array(fc.tuple(inner, text), { maxLength: 2 }) })
        .map(({ first, rest }): Expression => ({
          kind: 'Template',
          texts: [first, ...rest.map(([, after]) => after)],
          parts: rest.map(([part]) => part),
          ...NOWHERE,
        })),
      fc
        .record({ parameters: fc.uniqueArray(name, { maxLength: 2 }), body: fc.oneof(inner, tie('block')) })
        .map((node): Expression => ({ kind: 'Lambda', ...node, ...NOWHERE })),
      inner.map((value): Expression => ({ kind: 'Throw', value, ...NOWHERE })),
    ];
    return {
      expression: fc.oneof({ maxDepth: size, depthSize: 'small', withCrossShrink: true }, literal, variable, ...branch),
      block: fc
        .record({ declarations: fc.array(fc.record({ name, value: inner }), { maxLength: 2 }), body: tie('body') })
        .map((node): Block => ({ kind: 'Block', ...node, ...NOWHERE })),
      body: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { weight: 6, arbitrary: inner },
        { weight: 1, arbitrary: tie('ifs') },
        {
          weight: 1,
          arbitrary: fc
            .record({ body: tie('block'), error: fc.option(name), handler: tie('block') })
            .map((node): Body => ({ kind: 'Try', ...node, ...NOWHERE })),
        },
      ),
      ifs: fc
        .record({ test: inner, then: tie('block'), otherwise: fc.oneof({ maxDepth: 2 }, tie('block'), tie('ifs')) })
        .map((node): If => ({ kind: 'If', ...node, ...NOWHERE })),
    };
  });
  return block;
}
