/** Path at which the host serves the bridge script. */
export const BRIDGE_SCRIPT_PATH = '/forge/bridge.js';

/**
 * Puts the bridge first in the page's head. @forge/bridge reads `globalThis.__bridge` while its modules are evaluated,
 * so the bridge must be a blocking classic script. The platform injects its `global-bridge.js` at the same place.
 * @throws Error if the page has no head.
 */
export function injectBridge(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head === null) throw new Error('The index.html of a Custom UI resource must have a <head> element.');
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<script src="${BRIDGE_SCRIPT_PATH}"></script>${html.slice(end)}`;
}
