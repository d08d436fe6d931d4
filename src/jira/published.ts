import * as z from 'zod';
import type { RuleSettings } from '../procedure/facts';
import type { Settings } from '../procedure/settings';
import type { Json } from './json';
import type { SiteIds } from './site';

/**
 * Key of the project property that describes the installation: ids and settings, nothing secret. Everyone who may see
 * the project may read it, so the panel needs no function of the app.
 */
export const PUBLISHED_KEY = 'support-procedure';

export interface Published {
  readonly version: 1;
  readonly ids: SiteIds;
  readonly settings: Settings;
  readonly rules: RuleSettings;
}

/** The value of the property. */
export function published(ids: SiteIds, settings: Settings, rules: RuleSettings): Json {
  const value: Published = { version: 1, ids, settings, rules };
  return JSON.parse(JSON.stringify(value)) as Json;
}

const SHAPE = z.object({
  version: z.literal(1),
  ids: z.object({}).loose(),
  settings: z.object({}).loose(),
  rules: z.object({}).loose(),
});

/**
 * Parses the property. Returns null for a foreign value, because a project administrator can write to it. The app only
 * shows the value and never enforces it.
 */
export function readPublished(value: unknown): Published | null {
  if (!SHAPE.safeParse(value).success) return null;
  const published = value as Older;
  return { ...published, ids: { ...published.ids, appFields: { ...NONE, ...published.ids.appFields } } };
}

/** An earlier version of the app published no ids of its own fields. */
type Older = Omit<Published, 'ids'> & {
  readonly ids: Omit<SiteIds, 'appFields'> & Partial<Pick<SiteIds, 'appFields'>>;
};

const NONE: SiteIds['appFields'] = { evidence: '', exception: '' };

/** True if an earlier version of the app installed the procedure. Its rules lack the latest changes. */
export function isOutdated({ ids }: Published): boolean {
  return Object.values(ids.appFields).includes('');
}
