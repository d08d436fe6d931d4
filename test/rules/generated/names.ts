import fc from 'fast-check';

/** Names of files as people choose them, and names that disguise a script. */
const PLAIN: readonly string[] = ['a.sql', 'a.sql', 'b.sql', 'B.SQL', 'cambios.sql'];

const ODD: readonly string[] = [
  ...[
    'carga.tar.zip',
    'foto.png',
    'FOTO.JPG',
    'acta.PDF ',
    'acta.pdf',
    'leame',
    'leame.txt',
    'sql',
    'pdf',
    'png',
    'png.',
  ],
  ...[
    'rebote $1 {x}.sh',
    'malo.sql ',
    'malo.SQL.',
    'malo.txt',
    'a\nb.sql',
    'malo.ｓｑｌ',
    'cero.sql\u200b',
    '.sql',
    '',
  ],
  ...['parche.sql.png', 'parche.pdf', 'parche.gif;', 'parche.gif', 'foto.jfif', 'x.tiff', 'x.tif', 'a.heif', 'b.avif'],
  ...[
    'gpj.\u202elqs.png',
    '\u202egnp.lqs',
    'parche.png.',
    'parche.png   ',
    'parche.png\u0000',
    'parche.p\u200bng',
    'a.png/b',
  ],
  ...[
    'v.sql.bak.png',
    'v.plsql.jpeg',
    'sql.png',
    'x.sh.webp',
    'x.zip.bmp',
    'foto.png.jpg',
    'foto..png',
    'ñandú 😀.png',
    'x.svg',
  ],
];

/** Names of hundreds of files on a ticket: mostly pictures and papers. */
const MANY: readonly string[] = [
  'captura.png',
  'captura 2.png',
  'foto.jpeg',
  'acta.pdf',
  'planilla.xlsx',
  'c.sql',
  'nota.txt',
];

export const filename: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...PLAIN) },
  fc.constantFrom(...ODD),
);

export const ALL_NAMES: readonly string[] = [...PLAIN, ...PLAIN, ...PLAIN, ...PLAIN, ...ODD];

/** Names of files attached by the dozen or by the hundred. None on most tickets, at most 500. */
export const crowd: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.oneof(
      { weight: 84, arbitrary: fc.constant(0) },
      { weight: 8, arbitrary: fc.integer({ min: 5, max: 50 }) },
      { weight: 4, arbitrary: fc.integer({ min: 51, max: 200 }) },
      { weight: 3, arbitrary: fc.integer({ min: 201, max: 500 }) },
      { weight: 1, arbitrary: fc.constant(500) },
    ),
    fc.constantFrom<readonly string[]>(['captura.png'], ['acta.pdf'], ['c.sql'], MANY, [...MANY, ...ODD]),
  )
  .map(([count, names]) => Array.from({ length: count }, (_, index) => names[index % names.length] ?? ''));
