import type { Clock } from '../../clock';
import type {
  Field,
  FieldModel,
  FieldScheme,
  IssueType,
  IssueTypeScheme,
  IssueTypeScreenScheme,
  Priority,
  Project,
  Resolution,
  Role,
  Screen,
  ScreenScheme,
  Status,
  Task,
  Workflow,
  WithdrawnField,
  WorkflowScheme,
} from './configuration';
import type { Issue, OutboxMessage } from './issues';
import type { Group, Person } from './people';

/** All data of one Jira site, in memory. Only routes and the workflow engine read and change it. */
export interface Site {
  readonly clock: Clock;
  readonly people: Map<string, Person>;
  readonly groups: Map<string, Group>;
  /** Members of this group hold the global permission ADMINISTER. */
  readonly administratorsGroupId: string;
  readonly roles: Map<number, Role>;
  readonly projects: Map<string, Project>;
  readonly issueTypes: Map<string, IssueType>;
  readonly issueTypeSchemes: Map<string, IssueTypeScheme>;
  readonly statuses: Map<string, Status>;
  readonly priorities: Map<string, Priority>;
  readonly resolutions: Map<string, Resolution>;
  readonly fields: Map<string, Field>;
  /** Fields of apps that are not installed now, by the ARI of the module. */
  readonly withdrawnFields: Map<string, WithdrawnField>;
  /** The site's field model. The code that builds the site sets it. */
  fieldModel: FieldModel;
  readonly fieldSchemes: Map<number, FieldScheme>;
  readonly screens: Map<number, Screen>;
  readonly screenSchemes: Map<number, ScreenScheme>;
  readonly issueTypeScreenSchemes: Map<string, IssueTypeScreenScheme>;
  /** By name: the name identifies a workflow and never changes. */
  readonly workflows: Map<string, Workflow>;
  readonly workflowSchemes: Map<number, WorkflowScheme>;
  /** By id. */
  readonly issues: Map<string, Issue>;
  readonly issueIdsByKey: Map<string, string>;
  readonly tasks: Map<string, Task>;
  readonly outbox: OutboxMessage[];
  /** `false` makes `notify` answer 403, like a site with outgoing mail switched off. */
  outgoingMail: boolean;
  /** Numeric ids as in Jira: one counter for the site, starting at 10000. */
  nextId(): number;
}
