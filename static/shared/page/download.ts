/** Time for the browser to read a download, in milliseconds. */
const PATIENCE = 60_000;

/** Offers a file for download. Forge's frame allows downloads (its `sandbox` attribute has allow-downloads). */
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
