import { RE2JS } from 're2js';
import { closed, FROM_THE_RIGHT, isolated, NOT_SHOWN, TURNING, untwisted } from '../../src/procedure/foreign';
import { valueOf } from 'forge-sandbox/testing/expressions';

it.each([
  ['words from the left stay as they are', 'arreglo ñ 日本.sql', 'arreglo ñ 日本.sql'],
  ['nothing stays nothing', '', ''],
  ['an emoji stays', '👩‍👧.sql', '👩‍👧.sql'],
  ['what turns is shown as something that is not', 'lqs.\u202ex', `lqs.${NOT_SHOWN}x`],
  ['every character that turns', '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', NOT_SHOWN.repeat(9)],
  ['Hebrew is kept apart', 'שלום.sql', '\u2068שלום.sql\u2069'],
  ['Arabic too', 'a مرحبا (1)', '\u2068a مرحبا (1)\u2069'],
  ['and a script beyond the basic plane', '\u{10900}', '\u2068\u{10900}\u2069'],
  ['and a mark from the right alone', 'a\u200f', '\u2068a\u200f\u2069'],
  ['what would end the isolation does not', 'ש\u2069.sql', `\u2068ש${NOT_SHOWN}.sql\u2069`],
])('%s', (_what, text, expected) => {
  expect(isolated(text)).toBe(expected);
  expect(untwisted(text)).toBe(expected.replace(/^\u2068|\u2069$/gu, ''));
});

// Unicode's own classes: the letters of Hebrew and Arabic, and of scripts outside the basic plane.
it.each(['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Phoenician', 'Adlam', 'Mende_Kikakui'])(
  'all letters of %s are known to be from the right',
  (script) => {
    const letter = new RegExp(`\\p{Script=${script}}`, 'u');
    const missed: string[] = [];
    for (let code = 0x80; code < 0x1f000; code += 1) {
      const character = String.fromCodePoint(code);
      if (letter.test(character) && /\p{L}/u.test(character) && isolated(character) === character)
        missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  },
);

it('a text that is cut off is closed', () => {
  expect(closed(isolated('שלום').slice(0, 3))).toBe('\u2068של\u2069');
  for (const whole of ['hola', `${isolated('שלום')} (1)`]) expect(closed(whole)).toBe(whole);
});

it('an expression can do the very same', () => {
  const config = { turning: TURNING, fromTheRight: FROM_THE_RIGHT, hidden: NOT_SHOWN, open: '\u2068', close: '\u2069' };
  const expression = `
    let shown = name.replace(config.turning, config.hidden);
    shown.match(config.fromTheRight) != null ? config.open + shown + config.close : shown`;
  for (const name of ['a.sql', 'שלום.sql', 'x\u202ey', '\u{10900}', '\u2067ש\u2069', '😀'])
    expect(valueOf(expression, { name, config })).toBe(isolated(name));
  expect(RE2JS.compile(FROM_THE_RIGHT).matcher('\u{1e900}').find()).toBe(true);
});
