import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import type { SiteIds } from '../../jira/site';
import type { Run } from '../run';

/** The custom field ids alone, for a step that comes before the rest is there. */
export function siteIdsOfFields(run: Run): SiteIds['fields'] {
  return Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, run.id(`field/${key}`)])) as SiteIds['fields'];
}
