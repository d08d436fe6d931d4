import fc from 'fast-check';
import { adfFromText, textFromAdf } from '../../src/shell/adf/plainText';

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (words: string) => ({ type: 'text', text: words });

describe('adfFromText', () => {
  test.each([
    ['one paragraph', 'Hola', doc(paragraph(text('Hola')))],
    ['an empty line begins another', 'a\n\nb', doc(paragraph(text('a')), paragraph(text('b')))],
    ['many empty lines are one', 'a\n\n\n\nb', doc(paragraph(text('a')), paragraph(text('b')))],
    ['a single break stays a break', 'a\nb', doc(paragraph(text('a'), { type: 'hardBreak' }, text('b')))],
    ['Windows breaks', 'a\r\n\r\nb', doc(paragraph(text('a')), paragraph(text('b')))],
    ['white space is sent as typed', '  ', doc(paragraph(text('  ')))],
    ['a break alone holds no empty text', '\n', doc(paragraph({ type: 'hardBreak' }))],
  ])('%s', (_, typed, expected) => {
    expect(adfFromText(typed)).toEqual(expected);
  });

  test('nothing typed is no document', () => {
    expect(adfFromText('')).toBeNull();
  });
});

describe('textFromAdf', () => {
  test.each([
    ['null', null, ''],
    ['text that is no document', 'hola', ''],
    ['a node that is no document', paragraph(text('x')), ''],
    ['marks are dropped', doc(paragraph({ ...text('x'), marks: [{ type: 'strong' }] })), 'x'],
    ['a mention reads as its name', doc(paragraph({ type: 'mention', attrs: { id: 'u1', text: '@Ana' } })), '@Ana'],
    [
      'lists line by line',
      doc({
        type: 'bulletList',
        content: ['a', 'b'].map((word) => ({ type: 'listItem', content: [paragraph(text(word))] })),
      }),
      'a\nb',
    ],
  ])('%s', (_, value, expected) => {
    expect(textFromAdf(value)).toBe(expected);
  });

  test('gives back what was typed, but for the number of empty lines', () => {
    const line = fc.stringMatching(/^[^\n\r]{1,12}$/);
    const paragraphs = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const typed = lines.map((words) => words.join('\n')).join('\n\n');
        expect(textFromAdf(adfFromText(typed))).toBe(typed);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
