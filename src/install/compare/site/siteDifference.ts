import type { AppFieldKey } from '../../../jira/appField';
import type { ChoiceFieldKey, CustomFieldKey } from '../../../procedure/fields';
import type { ProjectRoleKey } from '../../../procedure/roles';
import type { Change, Named, Severity, WorkflowDifference } from '../difference';

interface Graded {
  readonly severity: Severity;
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

export type ProjectDifference =
  | (Graded & Renamed & { readonly code: 'projectKeyChanged' })
  | (Graded & { readonly code: 'issueTypeMissing'; readonly issueType: Named })
  | (Graded & Renamed & { readonly code: 'issueTypeRenamed'; readonly issueType: Named })
  | (Graded & { readonly code: 'propertyMissing' })
  | (Graded & { readonly code: 'propertyChanged'; readonly changes: readonly Change[] });

export type RoleDifference =
  | (Graded & { readonly code: 'roleMissing'; readonly role: ProjectRoleKey })
  /** `inactive`: it has members, but none with an active account. */
  | (Graded & { readonly code: 'roleEmptied'; readonly role: ProjectRoleKey; readonly inactive?: true })
  | (Graded & {
      readonly code: 'roleMemberAdded' | 'roleMemberRemoved';
      readonly role: ProjectRoleKey;
      readonly as: 'person' | 'group';
      readonly member: Named;
    })
  | (Graded & Renamed & { readonly code: 'roleRenamed'; readonly role: ProjectRoleKey });

interface OfOption {
  readonly field: ChoiceFieldKey;
  readonly option: Named;
}

export type FieldDifference =
  | (Graded & { readonly code: 'fieldMissing' | 'fieldTrashed' | 'fieldHidden'; readonly field: CustomFieldKey })
  | (Graded & Renamed & { readonly code: 'fieldRenamed' | 'fieldType'; readonly field: CustomFieldKey })
  | (Graded & OfOption & { readonly code: 'optionMissing' | 'optionDisabled' | 'optionAdded' })
  | (Graded & OfOption & Renamed & { readonly code: 'optionRenamed' });

/** Difference of an app field. `appFieldNew`: an earlier version installed the procedure without the field. */
export type AppFieldDifference =
  | (Graded & { readonly code: 'appFieldMissing' | 'appFieldNew'; readonly field: AppFieldKey })
  | (Graded & Renamed & { readonly code: 'appFieldReplaced'; readonly field: AppFieldKey });

export type ScreenDifference =
  | (Graded & { readonly code: 'screenMissing'; readonly screen: Named })
  | (Graded & {
      readonly code: 'screenFieldRemoved' | 'screenFieldAdded';
      readonly screen: Named;
      readonly field: Named;
    });

/** The project's schemes, with the names of `installSteps` and the words of a difference. */
export type SchemeKind = 'issueType' | 'issueTypeScreen' | 'workflow';

export type SchemeDifference =
  | (Graded & {
      readonly code: 'schemeSwitched';
      readonly scheme: SchemeKind;
      readonly from: Named;
      readonly to: Named;
      /** True if the scheme in use still serves the issue type as the wanted one does. */
      readonly serves: boolean;
    })
  | (Graded & { readonly code: 'screenSchemeMissing'; readonly scheme: Named })
  | (Graded & {
      readonly code: 'screenSchemeChanged';
      readonly use: string;
      readonly from: Named;
      readonly to: Named;
    })
  | (Graded & {
      readonly code: 'issueTypeScreenMapping' | 'workflowMapping';
      readonly issueType: Named;
      readonly from: Named;
      /** `null`: nothing. */
      readonly to: Named | null;
    });

export type SiteDifference =
  ProjectDifference | RoleDifference | FieldDifference | AppFieldDifference | ScreenDifference | SchemeDifference;

/** One difference between a site and the wanted state. Plain data, without words. */
export type Difference = WorkflowDifference | SiteDifference;
