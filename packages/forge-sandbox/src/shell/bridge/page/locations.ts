import { z } from 'zod';

/**
 * `router.navigate()` and `getUrl()`: a URL, or the name of a place in the product (NavigationTarget of @forge/bridge).
 */
export const LOCATION_SHAPE = z.looseObject({
  url: z.string().optional(),
  target: z.string().optional(),
  issueKey: z.string().optional(),
  type: z.enum(['same-tab', 'new-tab']).default('same-tab'),
});
export type AppLocation = z.infer<typeof LOCATION_SHAPE>;

/**
 * The address of a place.
 * @throws Error for a place that the shell does not have.
 */
export function urlOf(location: AppLocation): string {
  if (location.url !== undefined) return location.url;
  if (location.target === 'issue' && location.issueKey !== undefined) {
    return `/browse/${encodeURIComponent(location.issueKey)}`;
  }
  throw new Error(`The sandbox has no place "${location.target ?? ''}" to go to.`);
}
