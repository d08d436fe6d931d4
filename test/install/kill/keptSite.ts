import type { Site } from '../../../sandbox/jira';
import { copy } from './copy';

/** A site as it was at a moment, to be put back as often as needed. */
export interface KeptSite {
  /** Makes the site again what it was, its counter of ids included. */
  restore(): void;
}

/**
 * Keeps all that a site holds. Collections are emptied and filled again rather than replaced: routes and engine hold the
 * site itself.
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
