import type { LiveWorkflow } from '../../jira/workflow/liveWorkflow';
import type { ScreenMapping } from '../../jira/rest/issueTypes';
import type { ScreenScheme } from '../../jira/rest/screens';
import type { WorkflowScheme } from '../../jira/rest/workflowSchemes';
import type { Candidate } from './planningContext';

/** The state of the procedure's workflow on the site. */
export interface WorkflowSeen {
  readonly live: LiveWorkflow | undefined;
  readonly candidate: Candidate | undefined;
  /** ARIs of the app's rules that the site knows; `null` if the workflow exists, because they are then not read. */
  readonly deployed: readonly string[] | null;
}

/** The state of the procedure's screen scheme on the site. */
export interface ScreenSchemeSeen {
  readonly scheme: ScreenScheme | undefined;
  readonly candidate: Candidate | undefined;
}

/** The state of the project's issue type screen scheme. */
export interface IssueTypeScreenSchemeSeen {
  /** The project's present scheme. */
  readonly current: { readonly id: string; readonly name: string };
  readonly mappings: readonly ScreenMapping[];
  readonly candidate: Candidate | undefined;
  /** Names of the other projects that use the present scheme. */
  readonly sharedWith: readonly string[];
}

/** The state of the project's issue type scheme. */
export interface IssueTypeSchemeSeen {
  /** The project's present scheme. */
  readonly current: {
    readonly id: string;
    readonly name: string;
    readonly defaultIssueTypeId?: string | undefined;
    readonly isDefault?: boolean | undefined;
  };
  /** The issue types of the present scheme. */
  readonly issueTypeIds: readonly string[];
  readonly candidate: Candidate | undefined;
  /** Names of the other projects that use the present scheme. */
  readonly sharedWith: readonly string[];
}

/** The state of the project's workflow scheme. */
export interface WorkflowSchemeSeen {
  /** The project's present scheme. */
  readonly current: WorkflowScheme;
  /** Names of the other projects that use the present scheme. A run copies it and never changes it. */
  readonly sharedWith: readonly string[];
}
