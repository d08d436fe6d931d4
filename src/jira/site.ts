import type { AppFieldKey } from './appField';
import { isCustomField, type ChoiceFieldKey, type CustomFieldKey, type FieldKey } from '../procedure/fields';
import type { ProjectRoleKey } from '../procedure/roles';
import type { StatusKey } from '../procedure/statuses';

/** Ids of the procedure's objects on a site. All are strings, as workflow rules and REST paths need them. */
export interface SiteIds {
  readonly issueType: string;
  readonly fields: Readonly<Record<CustomFieldKey, string>>;
  /**
   * Ids of the custom fields that come with the app and that only the app writes. Empty if a version without them
   * installed the procedure. The app writes nothing then, until an update.
   */
  readonly appFields: Readonly<Record<AppFieldKey, string>>;
  /** Option ids by field and option key. */
  readonly options: Readonly<Record<ChoiceFieldKey, Readonly<Record<string, string>>>>;
  readonly roles: Readonly<Record<ProjectRoleKey, string>>;
  readonly statuses: Readonly<Record<StatusKey, string>>;
}

/** Jira's id of a field. A system field's id is its key. */
export function fieldId(key: FieldKey, ids: Pick<SiteIds, 'fields'>): string {
  return isCustomField(key) ? ids.fields[key] : key;
}
