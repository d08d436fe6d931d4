import { graphemes, shortened } from '../../src/procedure/graphemes';

it.each([
  ['what fits stays', 'hola', 4, 'hola'],
  ['what does not is cut, and says so', 'hola señor', 6, 'hola …'],
  ['not within a surrogate pair', 'ab😀cd', 4, 'ab…'],
  ['nor within a letter with its accents', 'abe\u0301\u0302cd', 5, 'ab…'],
  ['nor within an emoji of several parts', 'a👨‍👩‍👧b', 8, 'a…'],
  ['nor within a flag', '🇵🇾🇵🇾', 7, '🇵🇾…'],
  ['one character that is longer than all there is room for', `a${'\u0301'.repeat(20)}`, 5, '…'],
])('%s', (_what, text, most, expected) => {
  const cut = shortened(text, most);
  expect(cut).toBe(expected);
  expect(cut.length).toBeLessThanOrEqual(most);
});

it('characters as a reader sees them', () => {
  expect(graphemes('a👨‍👩‍👧e\u0301🇵🇾')).toEqual(['a', '👨‍👩‍👧', 'e\u0301', '🇵🇾']);
});
