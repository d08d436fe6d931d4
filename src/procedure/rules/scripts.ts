/**
 * The extension of a file name in lower case, without trailing characters ("x.sql " and "x.SQL." also give sql); `''`
 * without a dot. The validators compute the same with the same patterns.
 */
export function extensionOf(filename: string): string {
  return filename
    .toLowerCase()
    .replace(/[^a-z0-9]+$/, '')
    .replace(/^[^.]*$/, '')
    .replace(/[^.]*[.]/g, '');
}

/** True if the file's extension counts as a script. */
export function isScript(filename: string, extensions: readonly string[]): boolean {
  return extensions.includes(extensionOf(filename));
}

/** Extensions of pictures. A PDF is none, because a script can be copied out of it. */
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

/** A pattern that matches both cases of each letter, for engines without flags. */
const eitherCase = (text: string): string => text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/**
 * A name that is clearly a picture's: it ends in a picture's extension. It contains no other extension
 * ("parche.sql.png"). Between its other dots there is a number without letters, or a text after a sign or a space.
 * Invisible characters are excluded, because they can reverse a name. RE2, Java and JavaScript's `u` flag agree
 * on it.
 */
export const PICTURE =
  '^[^.\\p{Cc}\\p{Cf}]*([.]([0-9][^a-zA-Z.\\p{Cc}\\p{Cf}]*|[^a-zA-Z0-9.\\p{Cc}\\p{Cf}][^.\\p{Cc}\\p{Cf}]*)?)*[.](' +
  `${eitherCase(PICTURES.join('|'))})$`;

const PLAIN_PICTURE = new RegExp(PICTURE, 'u');

/** True if the file contains nothing to execute, judging by its name. */
export function isPicture(filename: string): boolean {
  return PLAIN_PICTURE.test(filename);
}
