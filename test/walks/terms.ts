import type { SiteIds } from '../../src/jira/site';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import type { Terms } from './rounds';

/** The terms of an installation with the document's settings. */
export const termsOf = (ids: Pick<SiteIds, 'statuses' | 'fields' | 'options'>): Terms => ({
  ...ids,
  scripts: DEFAULT_SETTINGS.scriptExtensions,
});
