/**
 * The extension of a file name: lower case, without what trails it ("x.sql " and "x.SQL." end in sql too); none where
 * there is no dot, or a file that is called just "pdf" would be a picture. The validators compute the same, with the same
 * patterns.
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

/** Kinds of file in which nothing can be handed over to be executed. */
export const PICTURES: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'heic', 'pdf'];

/**
 * Whether a file counts as evidence, which nobody may change after its verification: everything but pictures, because a
 * script may hide behind any other name.
 */
export function isEvidence(filename: string): boolean {
  return !PICTURES.includes(extensionOf(filename));
}
