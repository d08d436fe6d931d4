import type { FieldModule } from '../installedApp';
import type { Json } from './json';

/**
 * Objects that a Jira administrator configures. Ids have the type of the REST contract: some are numbers, most are
 * strings.
 */

export interface Role {
  readonly id: number;
  name: string;
  description: string;
}

export interface RoleActors {
  readonly users: Set<string>;
  readonly groupIds: Set<string>;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  name: string;
  /** `classic` is a company-managed project, `next-gen` a team-managed one. */
  readonly style: 'classic' | 'next-gen';
  leadAccountId: string;
  readonly roleActors: Map<number, RoleActors>;
  issueTypeSchemeId: string;
  workflowSchemeId: number;
  issueTypeScreenSchemeId: string;
  /**
   * Fields associated with the project (`PUT /field/association` or field schemes). System fields are always included.
   */
  readonly fieldIds: Set<string>;
  readonly properties: Map<string, Json>;
  /** Field scheme of the 2026 model. Used on sites whose `fieldModel` is `schemes`. */
  fieldSchemeId?: number;
  description?: string;
  lastIssueNumber: number;
}

export interface IssueType {
  readonly id: string;
  name: string;
  description: string;
  readonly hierarchyLevel: number;
}

export interface IssueTypeScheme {
  readonly id: string;
  name: string;
  description: string;
  defaultIssueTypeId: string | null;
  issueTypeIds: string[];
  readonly isDefault: boolean;
}

export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface Status {
  readonly id: string;
  name: string;
  description: string;
  statusCategory: StatusCategory;
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusColor: string;
}

export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** A field scheme of the 2026 model: the custom fields of its projects, each with its work types (empty: all). */
export interface FieldScheme {
  readonly id: number;
  name: string;
  description: string;
  readonly isDefault: boolean;
  readonly fields: Map<string, readonly string[]>;
}

/**
 * How a site decides in which projects a custom field exists: by its contexts, or by field schemes (rolled out from
 * 2026).
 */
export type FieldModel = 'association' | 'schemes';

export interface FieldOption {
  readonly id: string;
  value: string;
  disabled: boolean;
}

export interface FieldContext {
  readonly id: string;
  name: string;
  /** Empty means every project. */
  projectIds: string[];
  issueTypeIds: string[];
  readonly options: FieldOption[];
  description?: string;
  /** As `PUT /field/{id}/context/defaultValue` takes it: `{type, contextId, optionId…}`. */
  defaultValue?: Json;
}

/** The properties of an app's field from its manifest. */
export type ProvidedField = Pick<FieldModule, 'ari' | 'type' | 'collection' | 'readOnly' | 'schema' | 'formatter'>;

export interface Field {
  /** `summary`, `customfield_10201`. */
  readonly id: string;
  name: string;
  description: string;
  /** REST schema, as in FieldDetails: `{type, system?, custom?, customId?, items?}`. */
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
    readonly customId?: number;
  };
  searcherKey: string | null;
  readonly custom: boolean;
  readonly contexts: FieldContext[];
  /** In the trash: hidden everywhere until restored. */
  trashed?: boolean;
  /** For a field of the installed app: it is locked, and in every project. */
  provided?: ProvidedField;
}

/** A field whose app was removed. It is hidden, and returns with the app within 30 days (documented). */
export interface WithdrawnField {
  readonly field: Field;
  /** Epoch milliseconds. */
  readonly since: number;
}

export interface ScreenTab {
  readonly id: number;
  name: string;
  readonly fieldIds: string[];
}

export interface Screen {
  readonly id: number;
  name: string;
  description: string;
  readonly tabs: ScreenTab[];
}

export interface ScreenScheme {
  readonly id: number;
  name: string;
  description: string;
  screens: { default: number; create?: number; edit?: number; view?: number };
}

export interface IssueTypeScreenScheme {
  readonly id: string;
  name: string;
  description: string;
  /** Issue type id, or `default`, to screen scheme id. */
  readonly mappings: Map<string, number>;
}

/** A rule in the form of the bulk workflow endpoints: every parameter is a string. */
export interface WorkflowRule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

export interface WorkflowTransition {
  readonly id: string;
  readonly type: 'INITIAL' | 'DIRECTED' | 'GLOBAL';
  readonly name: string;
  readonly description: string;
  /** Status ids the transition starts from; empty for INITIAL and GLOBAL. */
  readonly fromStatusIds: readonly string[];
  /** `null`: a looped transition that stays where it is. */
  readonly toStatusId: string | null;
  readonly links: readonly Json[];
  readonly screenId: string | null;
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
  readonly triggers: readonly Json[];
  readonly properties: Readonly<Record<string, string>>;
  /** Id of the event fired instead of the generic one, from `GET /events`. */
  readonly customIssueEventId?: string;
}

export interface Workflow {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  description: string;
  version: { id: string; versionNumber: number };
  statusIds: readonly string[];
  transitions: readonly WorkflowTransition[];
  readonly isEditable: boolean;
  startPointLayout: Json;
  statusLayouts: ReadonlyMap<string, Json>;
  loopedTransitionContainerLayout?: Json;
  /** Status id to its properties in this workflow, such as `jira.issue.editable`. */
  statusProperties?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Epoch milliseconds. */
  created?: number;
  updated?: number;
}

export interface WorkflowScheme {
  readonly id: number;
  name: string;
  description: string;
  defaultWorkflow: string;
  /** Issue type id to workflow name. */
  readonly issueTypeMappings: Map<string, string>;
  version: { id: string; versionNumber: number };
}

export interface Task {
  readonly id: string;
  readonly description: string;
  readonly creatorAccountId: string;
  status: 'ENQUEUED' | 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CANCEL_REQUESTED' | 'CANCELLED' | 'DEAD';
  progress: number;
  message: string;
  result: Json;
  readonly submitted: number;
  finished: number | null;
}
