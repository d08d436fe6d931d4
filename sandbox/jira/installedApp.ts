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

/** What Jira knows of the one app that can be installed on the sandbox. */
export interface InstalledApp {
  readonly appId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly ruleModules: readonly RuleModule[];
  /** Whether it still is. Once it is not, its rules fail and its post functions are skipped. @default always */
  isInstalled?(): boolean;
  /** Delivers a post function's event: at once accepted, run later and apart from the transition. */
  deliverPostFunction(moduleKey: string, payload: Json): void;
}
