import type { Site } from 'forge-sandbox/jira';
import { copy } from './copy';

/** A saved state of a site, which can be restored repeatedly. */
export interface KeptSite {
  /** Restores the state of the site, including its counter of ids. */
  restore(): void;
}

/**
 * Saves all data of a site. To restore, collections are emptied and refilled, not replaced, because routes and engine
 * refer to the site itself.
 */
export function keepSite(site: Site): KeptSite {
  const collections = Object.entries(site).filter(([, value]) => value instanceof Map || Array.isArray(value));
  const kept: Record<string, unknown> = copy(Object.fromEntries(collections));
  const firstId = site.nextId();
  return {
    restore: () => {
      const fresh = copy(kept);
      for (const [name, value] of collections) refill(value, fresh[name]);
      let lastId = firstId - 1;
      site.nextId = () => {
        lastId += 1;
        return lastId;
      };
    },
  };
}

function refill(collection: unknown, content: unknown): void {
  if (collection instanceof Map && content instanceof Map) {
    collection.clear();
    for (const [key, value] of content as Map<unknown, unknown>) collection.set(key, value);
  } else if (Array.isArray(collection) && Array.isArray(content)) {
    collection.splice(0, collection.length, ...(content as unknown[]));
  }
}
