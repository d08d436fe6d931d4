import type { AppFieldKey } from '../../jira/appField';
import type { DescribedField, FieldOption } from '../../jira/rest/fields';
import type { RoleActors } from '../../jira/rest/roles';
import type { FoundStatus } from '../../jira/rest/workflows';
import type { ChoiceFieldKey, CustomFieldKey } from '../../procedure/fields';
import type { ProjectRoleKey } from '../../procedure/roles';
import type { StatusKey } from '../../procedure/statuses';
import type { Candidate } from './planningContext';

/** The state of the procedure's issue type on the site. */
export interface IssueTypeSeen {
  readonly id: string | undefined;
  readonly name: string;
  readonly candidate: Candidate | undefined;
}

/** A project role and its members in the project. */
export interface RoleSeen {
  readonly id: string | undefined;
  readonly candidate: Candidate | undefined;
  /** Members, active or not. `undefined`: the role does not exist yet. */
  readonly actors: RoleActors | undefined;
  /** True if one of its members can act. */
  readonly held: boolean;
  /** Names of present and earlier members, by account id or group id. */
  readonly names: Readonly<Record<string, string>>;
}

export type RolesSeen = Readonly<Record<ProjectRoleKey, RoleSeen>>;

/** The state of a custom field on the site. */
export interface FieldSeen {
  readonly id: string | undefined;
  readonly field: DescribedField | undefined;
  /** True if it is in the trash. It can be restored with all its values. */
  readonly trashed: boolean;
  readonly candidate: Candidate | undefined;
  /**
   * True if the candidate has exactly the app's description. Fields carry no mark, because people read the description
   * under every field.
   */
  readonly ours: boolean;
}

export type FieldsSeen = Readonly<Record<CustomFieldKey, FieldSeen>>;

/** Jira's ids of the app's own fields. A field that Jira does not list has none. */
export type AppFieldsSeen = Readonly<Partial<Record<AppFieldKey, string>>>;

/** The options of the choice fields in their global contexts; `undefined` if field or context is not known yet. */
export type OptionsSeen = Readonly<Record<ChoiceFieldKey, readonly FieldOption[] | undefined>>;

/**
 * The fields that the project shows. `null`: the site has no field schemes, and the older association cannot be read.
 */
export interface VisibilitySeen {
  readonly schemeId: number | null;
  readonly visible: readonly string[] | null;
  /** Names of the other projects that use the field scheme, while the app's fields are still to be added. */
  readonly sharedWith: readonly string[];
}

/** The state of a screen on the site. */
export interface ScreenSeen {
  readonly id: string | undefined;
  readonly candidate: Candidate | undefined;
  /** Its fields on all tabs; `undefined` if they were not read. */
  readonly fields: readonly string[] | undefined;
}

export type ScreensSeen = Readonly<Record<string, ScreenSeen>>;

/** The state of a status on the site. */
export interface StatusSeen {
  readonly id: string | undefined;
  readonly candidate: FoundStatus | undefined;
}

export type StatusesSeen = Readonly<Record<StatusKey, StatusSeen>>;
