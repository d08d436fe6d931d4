import type { AppFieldKey } from '../../../jira/appField';
import type { Json } from '../../../jira/json';
import type { LiveWorkflow } from '../../../jira/workflow/liveWorkflow';
import type { CustomFieldKey } from '../../../procedure/fields';
import type { ProjectRoleKey } from '../../../procedure/roles';

export interface ObservedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** `classic` means company-managed. */
  readonly style: string;
  /** The types of its issue type scheme. */
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
}

export interface ObservedRole {
  readonly id: string;
  readonly name: string;
  /** Account ids of the members in the project, active or not. */
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
  /** True if one of them can act: an active account, alone or in a group. */
  readonly held: boolean;
  /** By account id or group id. */
  readonly names: Readonly<Record<string, string>>;
}

export interface ObservedField {
  readonly id: string;
  readonly name: string;
  /** Jira's full key of the field's type, such as `com.atlassian.jira.plugin.system.customfieldtypes:float`. */
  readonly type: string;
  /** Number of screens of the site with the field; `null` if it was not read. */
  readonly screens: number | null;
  readonly trashed?: boolean;
}

export interface ObservedOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
}

export interface ObservedSchemes {
  /** The project's present schemes. */
  readonly issueType: { readonly id: string; readonly name: string };
  readonly issueTypeScreen: {
    readonly id: string;
    readonly mapping: readonly { readonly issueTypeId: string; readonly screenSchemeId: string }[];
  };
  /** The procedure's screen scheme: screen ids by use (`default`, `create`, `edit`, `view`); `null`: it is missing. */
  readonly screen: { readonly id: string; readonly screens: Readonly<Record<string, string>> } | null;
  readonly workflow: {
    readonly id: string | null;
    readonly name: string;
    /** Names of workflows. */
    readonly defaultWorkflow: string;
    readonly issueTypeMappings: Readonly<Record<string, string>>;
  };
}

/** The state of everything that the procedure has on a site. `null` stands for a missing thing. Plain data. */
export interface Observed {
  readonly project: ObservedProject;
  readonly roles: Readonly<Record<ProjectRoleKey, ObservedRole | null>>;
  readonly fields: Readonly<Record<CustomFieldKey, ObservedField | null>>;
  /** Ids of the app's own fields. */
  readonly appFields: Readonly<Record<AppFieldKey, string | null>>;
  /** By choice field key. A missing field has no options. */
  readonly options: Readonly<Record<string, readonly ObservedOption[]>>;
  /** Field ids by screen key; `null`: the screen is missing. */
  readonly screens: Readonly<Record<string, readonly string[] | null>>;
  /** Ids of the fields in the project's field scheme; `null`: unknown, as on sites of the older model. */
  readonly visibleFields: readonly string[] | null;
  readonly schemes: ObservedSchemes;
  readonly workflow: LiveWorkflow | null;
  /** The project property that the panel reads. */
  readonly property: Json | null;
}
