import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { CUSTOM_FIELD_KEYS, optionsOf, type CustomFieldKey } from '../../src/procedure/fields';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../src/procedure/roles';
import { STATUSES, type StatusKey } from '../../src/procedure/statuses';
import type { SiteIds } from '../../src/jira/site';
import type { Published } from '../../src/jira/published';
import { ruleSettings } from '../../src/jira/workflow/ruleSettings';

/** A site after an installation. Every id names its object. */
export const IDS: SiteIds = {
  issueType: 'type',
  fields: Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, `field-${key}`])) as Record<CustomFieldKey, string>,
  appFields: { evidence: 'field-evidence', exception: 'field-exception' },
  options: Object.fromEntries(
    CUSTOM_FIELD_KEYS.map((key) => [key, Object.fromEntries(optionsOf(key).map((option) => [option, option]))]),
  ) as SiteIds['options'],
  roles: Object.fromEntries(PROJECT_ROLES.map((key) => [key, `role-${key}`])) as Record<ProjectRoleKey, string>,
  statuses: Object.fromEntries(Object.keys(STATUSES).map((key) => [key, `status-${key}`])) as Record<StatusKey, string>,
};

export const PUBLISHED: Published = {
  version: 1,
  ids: IDS,
  settings: DEFAULT_SETTINGS,
  rules: ruleSettings(DEFAULT_SETTINGS, new Date('2026-01-01T00:00:00Z')),
};

/** A Tuesday, 15:00 in Asunción (UTC-3): inside the Production hours. */
export const OFFICE_HOURS = Date.parse('2026-11-24T18:00:00Z');
/** The same day, 17:30. */
export const EVENING = Date.parse('2026-11-24T20:30:00Z');
