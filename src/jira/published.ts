import * as z from 'zod';
import type { RuleSettings } from '../procedure/facts';
import type { Settings } from '../procedure/settings';
import type { Json } from './json';
import type { SiteIds } from './site';

/**
 * The project property that says how the procedure is installed here: ids and settings, nothing secret. Whoever may
 * see the project may read it, so the panel needs no function of the app.
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
 * Reads the property back. `null` for anything that is not ours: a project administrator can write to it. What passes
 * is only shown, never enforced.
 */
export function readPublished(value: unknown): Published | null {
  if (!SHAPE.safeParse(value).success) return null;
  const published = value as Older;
  return { ...published, ids: { ...published.ids, appFields: { ...NONE, ...published.ids.appFields } } };
}

/** An earlier version of the app published no ids of its fields. */
type Older = Omit<Published, 'ids'> & {
  readonly ids: Omit<SiteIds, 'appFields'> & Partial<Pick<SiteIds, 'appFields'>>;
};

const NONE: SiteIds['appFields'] = { evidence: '', exception: '' };

/** Whether an earlier version of the app installed the procedure: its rules lack what an update brings. */
export function isOutdated({ ids }: Published): boolean {
  return Object.values(ids.appFields).includes('');
}
