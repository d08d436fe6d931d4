/** A rule in Jira's answer. Its id changes with every write, so it does not identify the rule. */
export interface LiveRule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A tree of conditions. Each group requires all of its members, or any. */
export interface LiveConditions {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly LiveRule[];
  readonly conditionGroups: readonly LiveConditions[];
}

export interface LiveTransition {
  readonly id: string;
  readonly type: 'INITIAL' | 'DIRECTED' | 'GLOBAL';
  readonly name: string;
  readonly description: string;
  /** Source status ids. Empty for the creation and for a global transition. */
  readonly from: readonly string[];
  /** Target status id; `null` if the status does not change. */
  readonly to: string | null;
  readonly screen: LiveRule | null;
  readonly conditions: LiveConditions | null;
  readonly validators: readonly LiveRule[];
  readonly actions: readonly LiveRule[];
  readonly triggers: readonly LiveRule[];
  readonly properties: Readonly<Record<string, string>>;
  /** Id of its own event, if it does not fire the generic one. */
  readonly eventId: string | null;
}

export interface LiveStatus {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  /** Its properties in this workflow, such as `jira.issue.editable`. */
  readonly properties: Readonly<Record<string, string>>;
}

/** A workflow with ids in place of references, in one form for a live and for a new one. */
export interface WorkflowDrawing {
  readonly name: string;
  readonly description: string;
  readonly statuses: readonly LiveStatus[];
  readonly transitions: readonly LiveTransition[];
}

/** Positions in Jira's editor. They are not compared, but a write of the workflow must contain them. */
export interface WorkflowLayout {
  readonly startPoint: object | null;
  readonly loops: object | null;
  /** By status id. */
  readonly statuses: Readonly<Record<string, object>>;
  /** By transition id and source status id, separated by a space. */
  readonly ports: Readonly<Record<string, object>>;
}

/** A workflow as it is on the site now. */
export interface LiveWorkflow extends WorkflowDrawing {
  readonly layout: WorkflowLayout;
  readonly id: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
}
