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
  /** Shown when the expression is false without a String of its own. */
  readonly errorMessage?: string;
}

/** A custom field that the installed app brings with it (module `jira:customField`): Jira makes it, and locks it. */
export interface FieldModule {
  readonly moduleKey: string;
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}`: the field's `schema.custom` (documented). */
  readonly ari: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'number' | 'user' | 'group' | 'datetime' | 'date' | 'object';
  readonly collection: 'none' | 'list';
  /** Only the app itself writes it, through its own operation. */
  readonly readOnly: boolean;
  /** A JSON schema that values of the type `object` have to fit. */
  readonly schema?: Json;
  /** A Jira expression that renders a value; `value` and `issue` are its variables. */
  readonly formatter?: string;
}

/** What Jira knows of the one app that can be installed on the sandbox. */
export interface InstalledApp {
  readonly appId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly ruleModules: readonly RuleModule[];
  /** @default none */
  readonly fieldModules?: readonly FieldModule[];
  /** Whether it still is. Once it is not, its rules fail, its post functions are skipped, its fields are gone. @default always */
  isInstalled?(): boolean;
  /** Delivers a post function's event: at once accepted, run later and apart from the transition. */
  deliverPostFunction(moduleKey: string, payload: Json): void;
}
