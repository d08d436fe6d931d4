/**
 * The extension of a file name: lower case, without what trails it ("x.sql " and "x.SQL." end in sql too); none where
 * there is no dot. The validators compute the same, with the same patterns.
 */
export function extensionOf(filename: string): string {
  return filename
    .toLowerCase()
    .replace(/[^a-z0-9]+$/, '')
    .replace(/^[^.]*$/, '')
    .replace(/[^.]*[.]/g, '');
}

/** Whether a file is of a kind that counts as script where one is asked for. */
export function isScript(filename: string, extensions: readonly string[]): boolean {
  return extensions.includes(extensionOf(filename));
}

/** Endings of pictures. A PDF is none: a script can be copied out of it. */
export const PICTURES: readonly string[] = [
  'png',
  'jpg',
  'jpeg',
  'jfif',
  'gif',
  'webp',
  'bmp',
  'tif',
  'tiff',
  'heic',
  'heif',
  'avif',
];

/** Either case of each letter, for engines without flags. */
const eitherCase = (text: string): string => text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/**
 * A name that is plainly a picture's: it ends in one picture's ending and nothing after it. No other ending hides in it
 * ("parche.sql.png"): between other dots there is a number without letters, or a text that begins with a sign or a space.
 * Invisible characters, which can turn a name around, are no part of it. RE2, Java and JavaScript's `u` flag agree on it.
 */
export const PICTURE =
  '^[^.\\p{Cc}\\p{Cf}]*([.]([0-9][^a-zA-Z.\\p{Cc}\\p{Cf}]*|[^a-zA-Z0-9.\\p{Cc}\\p{Cf}][^.\\p{Cc}\\p{Cf}]*)?)*[.](' +
  `${eitherCase(PICTURES.join('|'))})$`;

const PLAIN_PICTURE = new RegExp(PICTURE, 'u');

/** Whether nothing in a file can be handed over to be executed, as far as its name tells. */
export function isPicture(filename: string): boolean {
  return PLAIN_PICTURE.test(filename);
}
