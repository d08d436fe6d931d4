import type { Json } from './site/json';

/** A workflow rule module of the installed app, read from its manifest. */
export interface RuleModule {
  readonly moduleKey: string;
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}` */
  readonly ari: string;
  readonly kind: 'validator' | 'condition' | 'postFunction';
  readonly name: string;
  readonly description: string;
  readonly expression?: string;
  /** Shown if the expression is false without a String of its own. */
  readonly errorMessage?: string;
}

/** A custom field of the installed app (module `jira:customField`). Jira creates it and locks it. */
export interface FieldModule {
  readonly moduleKey: string;
  /**
   * `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}`: the field's `schema.custom`
   * (documented).
   */
  readonly ari: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'number' | 'user' | 'group' | 'datetime' | 'date' | 'object';
  readonly collection: 'none' | 'list';
  /** Only the app itself writes it, through its own operation. */
  readonly readOnly: boolean;
  /** A JSON schema for values of the type `object`. */
  readonly schema?: Json;
  /** A Jira expression that renders a value; `value` and `issue` are its variables. */
  readonly formatter?: string;
}

/** The one app that can be installed on the sandbox, as Jira knows it. */
export interface InstalledApp {
  readonly appId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly ruleModules: readonly RuleModule[];
  /** @default none */
  readonly fieldModules?: readonly FieldModule[];
  /**
   * False after removal: the app's rules fail, its post functions are skipped, its fields are gone. @default always
   * true
   */
  isInstalled?(): boolean;
  /** Delivers a post function's event. It is accepted at once and runs later, outside the transition. */
  deliverPostFunction(moduleKey: string, payload: Json): void;
}
