import type { Clock } from '../../clock';
import type { Answers } from '../answers';
import type { FaultEngine } from '../faults';
import type { InstalledApp } from '../installedApp';
import type { Principal } from '../principal';
import type { Site } from '../site/site';

/** Counts since the start of the sandbox. */
export interface JiraMetrics {
  expressionEvaluations: number;
  /** Calls through the installed app, as itself or as a person. */
  appRestCalls: number;
}

/** Objects that all routes share: one site, its time, its address and the app that is installed on it. */
export interface JiraContext {
  readonly site: Site;
  readonly clock: Clock;
  /** Address of the site without a trailing slash, such as `http://localhost:4100`. */
  readonly baseUrl: string;
  installedApp(): InstalledApp | null;
  readonly metrics: JiraMetrics;
  /**
   * Called before each handler, after authentication, scopes and parameters. A Response returned here is the answer,
   * and the handler does not run. For tests; `faults` come after it and are easier.
   */
  intercept?: (request: Request, principal: Principal) => Response | undefined | Promise<Response | undefined>;
  /** Faults before or after a handler's work. */
  readonly faults: FaultEngine;
  /** The site's answers where Jira's behaviour is unknown. */
  readonly answers: Answers;
}

declare module 'hono' {
  /** Set by `createJira` on every request, before any route. */
  interface ContextVariableMap {
    jira: JiraContext;
    principal: Principal;
  }
}
