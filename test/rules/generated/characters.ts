import fc from 'fast-check';

/** Invisible characters, each of a block that an engine may take for a letter, for white space or for nothing. */
export const INVISIBLE: readonly string[] = [
  ...['\u034f', '\ufe0f', '\u180b', '\u{e0020}', '\u0085', '\u200b', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u115f'],
  ...[
    '\u2800',
    '\u00a0',
    '\u180e',
    '\u202e',
    '\u2066',
    '\u{1d173}',
    '\u{e0100}',
    '\u0000',
    '\u001c',
    '\u2028',
    '\u0300',
  ],
];

/** Visible texts without words: signs, emoji of one or several characters, addresses, days. */
const WORDLESS: readonly string[] = [
  ...[
    '. . . . . . . . . . . .',
    '…………………………',
    '😀😀😀😀😀',
    '👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
    '🇵🇾🇵🇾🇵🇾🇵🇾🇵🇾',
    '❤️‍🔥❤️‍🔥',
    '1️⃣',
    '¿¿??!!--··••',
    '\ud83d',
    'a\udc00',
  ],
  ...[
    'https://sop.example.org/browse/SOP-123',
    'www.example.org/una/ruta',
    'soporte@example.org',
    '2026-03-05',
    'HTTPS://A.B',
  ],
  ...['https://a.b 12', 'ver www.a.b', '2026-03-05 2026-03-06', '٠١٢٣٤٥٦٧٨٩', '四半期の締め', '𝕬𝖇𝖈𝖉𝖊𝖋𝖌𝖍𝖎𝖏', 'ͣͤͥͦͧͨͩͪͫͬͭͮͯ'],
];

const SENTENCES: readonly string[] = [
  '',
  '    ',
  `a${' '.repeat(40)}b`,
  'corto',
  'veinte caracteres ya',
  '1234567890',
  '40',
  'Un texto que alcanza de sobra para cualquier mínimo.',
  '\u202eoxet nu\u202c que alcanza, de derecha a izquierda',
  'كشف الحساب اليومي لا يتطابق مع الصندوق',
  `Con ${INVISIBLE.join('x')} en medio`,
];

const repeated = fc
  .tuple(fc.constantFrom(...INVISIBLE), fc.constantFrom(1, 9, 10, 25))
  .map(([character, times]) => character.repeat(times));

/** A sentence with an odd part before, within or after it. */
const mixed = fc
  .tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(...INVISIBLE, ...WORDLESS), fc.nat(2))
  .map(([sentence, odd, place]) =>
    place === 0
      ? `${odd}${sentence}`
      : place === 1
        ? `${sentence}${odd}`
        : `${sentence.slice(0, 4)}${odd}${sentence.slice(4)}`,
  );

/**
 * Texts that people write into fields and notes. Most are valid, because otherwise a rule with several requirements
 * would never pass.
 */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constant('Un texto que alcanza de sobra para cualquier mínimo.') },
  { weight: 3, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDLESS) },
  { weight: 2, arbitrary: repeated },
  { weight: 2, arbitrary: mixed },
);

/** Texts for a document, where a node must not be empty. */
export const writtenText: fc.Arbitrary<string> = text.map((written) => (written === '' ? 'a' : written));
