import type { AppFieldKey } from '../../jira/appField';
import type { Json } from '../../jira/json';
import type { LiveWorkflow } from '../../jira/liveWorkflow';
import type { CustomFieldKey } from '../../procedure/fields';
import type { ProjectRoleKey } from '../../procedure/roles';

export interface ObservedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** `classic` is what people call company-managed. */
  readonly style: string;
  /** Those that its issue type scheme offers. */
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
}

export interface ObservedRole {
  readonly id: string;
  readonly name: string;
  /** Account ids of who is in it in the project, active or not. */
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
  /** Whether any of them can act: an active account, alone or in a group. */
  readonly held: boolean;
  /** By account id or group id. */
  readonly names: Readonly<Record<string, string>>;
}

export interface ObservedField {
  readonly id: string;
  readonly name: string;
  /** Jira's full key of the field's type, such as `com.atlassian.jira.plugin.system.customfieldtypes:float`. */
  readonly type: string;
  /** On how many screens of the site it is; `null` where that was not asked. */
  readonly screens: number | null;
  readonly trashed?: boolean;
}

export interface ObservedOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
}

export interface ObservedSchemes {
  /** The schemes that the project uses now. */
  readonly issueType: { readonly id: string; readonly name: string };
  readonly issueTypeScreen: {
    readonly id: string;
    readonly mapping: readonly { readonly issueTypeId: string; readonly screenSchemeId: string }[];
  };
  /** The screen scheme of the procedure: screen ids by use (`default`, `create`, `edit`, `view`); `null`: it is gone. */
  readonly screen: { readonly id: string; readonly screens: Readonly<Record<string, string>> } | null;
  readonly workflow: {
    readonly id: string | null;
    readonly name: string;
    /** Names of workflows. */
    readonly defaultWorkflow: string;
    readonly issueTypeMappings: Readonly<Record<string, string>>;
  };
}

/** What was found on the site of all that the procedure has there; `null` is what is no longer there. Plain data. */
export interface Observed {
  readonly project: ObservedProject;
  readonly roles: Readonly<Record<ProjectRoleKey, ObservedRole | null>>;
  readonly fields: Readonly<Record<CustomFieldKey, ObservedField | null>>;
  /** Ids of the fields that came with the app. */
  readonly appFields: Readonly<Record<AppFieldKey, string | null>>;
  /** By choice field key; a field that is not there has none. */
  readonly options: Readonly<Record<string, readonly ObservedOption[]>>;
  /** Field ids by screen key; `null`: the screen is gone. */
  readonly screens: Readonly<Record<string, readonly string[] | null>>;
  /** Ids of the fields that the project's field scheme has; `null`: cannot be known, as on sites of the older model. */
  readonly visibleFields: readonly string[] | null;
  readonly schemes: ObservedSchemes;
  readonly workflow: LiveWorkflow | null;
  /** The project property that the panel reads. */
  readonly property: Json | null;
}
