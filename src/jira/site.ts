import type { AppFieldKey } from './appField';
import { isCustomField, type ChoiceFieldKey, type CustomFieldKey, type FieldKey } from '../procedure/fields';
import type { ProjectRoleKey } from '../procedure/roles';
import type { StatusKey } from '../procedure/statuses';

/** The ids that a site gave to what the procedure needs. All are strings, as workflow rules and REST paths want them. */
export interface SiteIds {
  readonly issueType: string;
  readonly fields: Readonly<Record<CustomFieldKey, string>>;
  /**
   * Ids of the custom fields that come with the app, and that only the app writes. Empty where the procedure was installed
   * by a version that had none, until an update: nothing is written then.
   */
  readonly appFields: Readonly<Record<AppFieldKey, string>>;
  /** Option ids by field and option key. */
  readonly options: Readonly<Record<ChoiceFieldKey, Readonly<Record<string, string>>>>;
  readonly roles: Readonly<Record<ProjectRoleKey, string>>;
  readonly statuses: Readonly<Record<StatusKey, string>>;
}

/** The app as installed in one environment of one site; rule ids are made of it. */
export interface AppIdentity {
  readonly appId: string;
  readonly environmentId: string;
}

/** Jira's id of a field: a system field's is its key. */
export function fieldId(key: FieldKey, ids: Pick<SiteIds, 'fields'>): string {
  return isCustomField(key) ? ids.fields[key] : key;
}
