/** The extension of a file name in lower case; the whole name where there is no dot. The validators compute the same. */
export function extensionOf(filename: string): string {
  return filename.toLowerCase().replace(/.*[.]/, '');
}

export function isScript(filename: string, extensions: readonly string[]): boolean {
  return extensions.includes(extensionOf(filename));
}
