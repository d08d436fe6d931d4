/** A rule as Jira answers it. Its id is a new one after every write, so that it says nothing about who the rule is. */
export interface LiveRule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Conditions are a tree: each group asks for all of what is in it, or for any. */
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
  /** Status ids it starts from; empty for the creation and for one that starts from every status. */
  readonly from: readonly string[];
  /** Status id; `null` stays where it is. */
  readonly to: string | null;
  readonly screen: LiveRule | null;
  readonly conditions: LiveConditions | null;
  readonly validators: readonly LiveRule[];
  readonly actions: readonly LiveRule[];
  readonly triggers: readonly LiveRule[];
  readonly properties: Readonly<Record<string, string>>;
  /** Id of the event it fires instead of the generic one. */
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

/** What of a workflow can be drawn, with ids in place of references: the same for a live one and for one to be written. */
export interface WorkflowDrawing {
  readonly name: string;
  readonly description: string;
  readonly statuses: readonly LiveStatus[];
  readonly transitions: readonly LiveTransition[];
}

/** Where things are drawn in Jira's editor. Nothing is compared with it; who writes a workflow back writes it too. */
export interface WorkflowLayout {
  readonly startPoint: object | null;
  readonly loops: object | null;
  /** By status id. */
  readonly statuses: Readonly<Record<string, object>>;
  /** By the id of the transition and the status that it starts from, with a space between. */
  readonly ports: Readonly<Record<string, object>>;
}

/** A workflow as it is on the site now. */
export interface LiveWorkflow extends WorkflowDrawing {
  readonly layout: WorkflowLayout;
  readonly id: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
}
