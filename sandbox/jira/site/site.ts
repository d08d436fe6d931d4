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

/** Everything one Jira site holds, in memory. Routes and the workflow engine read and change it; nothing else does. */
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
  /** Which of the two field models the site has; switched by who builds the site. */
  fieldModel: FieldModel;
  readonly fieldSchemes: Map<number, FieldScheme>;
  readonly screens: Map<number, Screen>;
  readonly screenSchemes: Map<number, ScreenScheme>;
  readonly issueTypeScreenSchemes: Map<string, IssueTypeScreenScheme>;
  /** By name: a workflow's name is its identity for life. */
  readonly workflows: Map<string, Workflow>;
  readonly workflowSchemes: Map<number, WorkflowScheme>;
  /** By id. */
  readonly issues: Map<string, Issue>;
  readonly issueIdsByKey: Map<string, string>;
  readonly tasks: Map<string, Task>;
  readonly outbox: OutboxMessage[];
  /** `false` answers `notify` with 403, as a site whose outgoing mail is switched off. */
  outgoingMail: boolean;
  /** Numeric ids as Jira gives them: one counter for the site, starting at 10000. */
  nextId(): number;
}
