import fc from 'fast-check';
import { parse, print } from '../../../src/expressions';
import type { Block } from '../../../src/expressions/syntax/tree';
import { exercise, RUNS } from './bounds';
import { programs, wrapped } from './programs';
import { wasMissed } from './seen';
import { trees } from './trees';

jest.setTimeout(3_600_000);

const SEED = 20260120;
const settings = { numRuns: RUNS, seed: SEED };

/** Trees without positions. */
const bare = (block: Block): unknown =>
  JSON.parse(JSON.stringify(block, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)));

/** Texts made of the pieces of the language. They get further into the parser than random characters. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'issue user . ?. [ ] ( ) { } , ; : ? => = == != < > + - * / % ! && || ?? ` ${ } \' " \\ \n let if else try catch return throw new typeof null 1 2.5 0x1 e3 // /* */ a b length map (a) \u{1F600} # @'.split(
        ' ',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(' '));

describe(`${RUNS} generated programs`, () => {
  test('a tree prints and parses back to itself', () => {
    fc.assert(
      fc.property(trees(5), (block) => {
        const source = print(block);
        const parsed = parse(source);
        if (!parsed.ok && parsed.error.message.includes('limit')) return;
        expect(parsed.ok ? bare(parsed.program.block) : { source, ...parsed.error }).toEqual(bare(block));
      }),
      settings,
    );
  });

  test('trees made at random never crash and never hang', () => {
    fc.assert(
      fc.property(trees(5), (block) => void exercise(print(block))),
      settings,
    );
  });

  test('a program that the analyser calls valid never ends in a type error that it could have seen', () => {
    let evaluated = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          programs,
          wrapped,
          trees(4).map((block) => print(block)),
        ),
        (source) => {
          const { evaluation, valid } = exercise(source);
          if (evaluation?.ok === true) evaluated += 1;
          expect(
            valid && evaluation !== null && wasMissed(source, evaluation) ? { source, evaluation } : null,
          ).toBeNull();
        },
      ),
      settings,
    );
    // The programs are only useful if many of them run to their end.
    expect(evaluated / RUNS).toBeGreaterThan(0.2);
  });
});

describe(`${RUNS} random texts`, () => {
  test.each([
    ['characters', fc.string({ maxLength: 60 })],
    ['characters of every kind', fc.string({ unit: 'binary', maxLength: 40 })],
    ['pieces of the language', pieces],
  ])('%s never crash and never hang', (_what, texts) => {
    fc.assert(
      fc.property(texts, (source) => void exercise(source)),
      { ...settings, numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
