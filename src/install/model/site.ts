import type { Project } from '../../jira/rest/projects';
import type { StatusMove } from './plan';
import type {
  AppFieldsSeen,
  FieldsSeen,
  IssueTypeSeen,
  OptionsSeen,
  RolesSeen,
  ScreensSeen,
  StatusesSeen,
  VisibilitySeen,
} from './seen';
import type {
  IssueTypeSchemeSeen,
  IssueTypeScreenSchemeSeen,
  ScreenSchemeSeen,
  WorkflowSchemeSeen,
  WorkflowSeen,
} from './seenSchemes';

/** The state of a site, limited to the procedure in one project. */
export interface Site {
  readonly project: Project;
  readonly issueType: IssueTypeSeen;
  readonly roles: RolesSeen;
  readonly fields: FieldsSeen;
  readonly appFields: AppFieldsSeen;
  readonly options: OptionsSeen;
  readonly visibility: VisibilitySeen;
  readonly screens: ScreensSeen;
  readonly statuses: StatusesSeen;
  readonly workflow: WorkflowSeen;
  readonly screenScheme: ScreenSchemeSeen;
  readonly issueTypeScreenScheme: IssueTypeScreenSchemeSeen;
  readonly issueTypeScheme: IssueTypeSchemeSeen;
  readonly workflowScheme: WorkflowSchemeSeen;
  /** The value of the project property from which the panel reads the installation. */
  readonly property: unknown;
  /** Statuses that lose their place in the workflow, with the targets of their requests. */
  readonly moves: readonly StatusMove[];
}
