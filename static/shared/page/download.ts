/** How long the browser may take to read what it is given to keep, in milliseconds. */
const PATIENCE = 60_000;

/** Gives the reader a file to keep. Forge's frame allows downloads (its `sandbox` attribute has allow-downloads). */
export function download(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, PATIENCE);
}
