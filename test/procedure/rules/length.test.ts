import { RE2JS } from 're2js';
import { readableLength, UNREADABLE } from '../../../src/procedure/rules/length';
import { resultOf, valueOf } from 'forge-sandbox/testing/expressions';

/** The length of a text, computed as in the manifest's expressions. */
const counted = (text: string): unknown =>
  valueOf("config.text.replace(config.unreadable, '').length", { config: { text, unreadable: UNREADABLE } });

it.each([
  ['nothing', '', 0],
  ['words', 'Hola, señor 9.', 10],
  ['a combining grapheme joiner', '\u034f'.repeat(20), 0],
  ['variation selectors', '\ufe0f'.repeat(20), 0],
  ['a Mongolian variation selector', '\u180b'.repeat(20), 0],
  ['tag characters', '\u{e0020}'.repeat(20), 0],
  ['the next line', '\u0085'.repeat(20), 0],
  ['zero width characters', '\u200b\u200c\u200d\u2060\ufeff\u00ad\u061c\u180e'.repeat(5), 0],
  ['Hangul fillers, which are letters', '\u115f\u1160\u3164\uffa0'.repeat(5), 0],
  ['the Braille blank', '\u2800'.repeat(20), 0],
  ['emoji', '😀👍🏽👨‍👩‍👧🇵🇾❤️', 0],
  ['a keycap', '1️⃣', 1],
  ['dots and dashes', '...---…—·•'.repeat(4), 0],
  ['combining marks alone', '\u0301\u0302\u20dd'.repeat(5), 0],
  ['a letter under many marks', `a${'\u0301'.repeat(40)}`, 1],
  ['the same word, composed and not', 'Ñandú'.normalize('NFD'), 5],
  ['a Hangul syllable', '각', 1],
  ['a Hangul syllable in its parts', '각'.normalize('NFD'), 1],
  ['Hebrew and Arabic', 'שלום مرحبا', 9],
  ['Chinese', '漢字かな', 4],
  ['digits of other scripts', '٣४Ⅷ²', 4],
  ['a letter beyond the basic plane, which is two units in Jira', '𝓗', 2],
  ['halves of a surrogate pair', '\ud83d \udc00 \udfff\ud800', 0],
  ['controls', '\u0000\u0007\u001b\u202e\u2066', 0],
  ['an address', 'https://example.org/una/ruta?a=1', 0],
  ['addresses of other kinds', 'HTTP://x.y www.example.org ftp+x://a.b a.b@c.org', 0],
  ['a word after an address', 'https://a.b\u00a0hola http://a.b\u2028dos', 7],
  ['an address in parentheses', 'ver (https://a.b/c)', 3],
  ['dates', '2026-01-202026-01-21', 0],
  ['a date between digits', '12026-01-20', 1],
  ['what is no address', 'a@ b @c d:// e', 5],
])('%s', (_what, text, length) => {
  expect({ text, predicate: readableLength(text), expression: counted(text) }).toEqual({
    text,
    predicate: length,
    expression: length,
  });
});

/** Characters of all planes, in groups, without those that this JavaScript does not know yet. */
function* allCharacters(): Generator<readonly string[]> {
  for (let start = 0; start <= 0x10ffff; start += 0x400) {
    const some = Array.from({ length: 0x400 }, (_, index) => String.fromCodePoint(start + index));
    yield some.filter((character) => !/\p{Cn}/u.test(character));
  }
}

it('RE2 and JavaScript leave the same of all characters there are', () => {
  const ours = RE2JS.compile(UNREADABLE);
  const theirs = new RegExp(UNREADABLE, 'gu');
  for (const some of allCharacters()) {
    const text = some.join(' ');
    expect(ours.matcher(text).replaceAll('')).toBe(text.replace(theirs, ''));
  }
});

it('no letter counts that shows nothing', () => {
  const counting = [...allCharacters()].flatMap((some) =>
    some.filter((one) => /\p{Default_Ignorable_Code_Point}/u.test(one) && readableLength(one) > 0),
  );
  expect(counting).toEqual([]);
});

it.each([
  ['words', 'palabra corta y larga, otra más. '],
  ['single letters', 'a '],
  ['an address that never comes', 'a.'],
  ['one long word', 'a'],
  ['nothing but emoji', '😀'],
  ['addresses', 'https://example.org/a '],
])('the longest text that Jira takes can be counted: %s', (_what, piece) => {
  const text = piece.repeat(32_767).slice(0, 32_767);
  const { length } = text.replace(new RegExp(UNREADABLE, 'gu'), '');
  const context = { issue: { $type: 'Issue', customfield_1: text }, config: { unreadable: UNREADABLE } };
  const result = resultOf("issue.customfield_1.replace(config.unreadable, '').length", context);
  expect(result).toMatchObject({ ok: true, value: length });
});
