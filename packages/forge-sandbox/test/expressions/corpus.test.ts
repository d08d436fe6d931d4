import { analyse } from '../../src/expressions';
import { answer } from '../../src/expressions/cases/answer';
import { readCases } from '../../src/expressions/cases/case';
import corpus from './corpus.json';
import { UNSPECIFIED } from './unspecified';

interface Expectation {
  readonly id: string;
  readonly expected: object;
  readonly message?: string;
  readonly analysis?: object;
}

const cases = readCases(JSON.stringify(corpus));
const expectations: readonly Expectation[] = corpus;
const now = new Date('2026-01-20T12:00:00Z');
const stated = expectations.filter(({ expected }) => !('unspecified' in expected));
const unspecified = expectations.filter(({ expected }) => 'unspecified' in expected);

const given = (id: string) => {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No case ${id}`);
  return found;
};

describe('published expressions', () => {
  test.each(stated)('$id gives what is stated', ({ id, expected }) => {
    const result = answer(given(id), now);
    expect('value' in result ? { value: result.value } : { error: result.error }).toEqual(expected);
  });

  test.each(stated.filter(({ message }) => message !== undefined))('$id says what is quoted', ({ id, message }) => {
    expect(answer(given(id), now)).toMatchObject({ message: expect.stringContaining(message ?? '') as string });
  });

  test.each(unspecified)('$id, unspecified, does what our table says', ({ id }) => {
    expect(answer(given(id), now)).toMatchObject(UNSPECIFIED[id]?.answer ?? { missing: id });
  });

  test('the table of unspecified cases has no row too many', () => {
    expect(Object.keys(UNSPECIFIED).sort()).toEqual(unspecified.map(({ id }) => id).sort());
  });

  const analysed = expectations.filter(({ analysis }) => analysis !== undefined);
  test.each(analysed)('$id is analysed as stated', ({ id, analysis = {} }) => {
    const { valid, type, complexity } = analyse(given(id).expression);
    expect({ valid, type, ...complexity }).toMatchObject(analysis);
  });

  test('no published expression crashes the analyser, and those that evaluate are valid', () => {
    for (const { id, expected } of stated) {
      if ('value' in expected) expect({ id, ...analyse(given(id).expression) }).toMatchObject({ id, valid: true });
    }
  });
});
