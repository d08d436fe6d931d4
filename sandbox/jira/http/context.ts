import type { Clock } from '../../clock';
import type { Answers } from '../answers';
import type { FaultEngine } from '../faults';
import type { InstalledApp } from '../installedApp';
import type { Principal } from '../principal';
import type { Site } from '../site/site';

/** Counted since the sandbox started. */
export interface JiraMetrics {
  expressionEvaluations: number;
  /** Calls that came through the installed app, as itself or as a person. */
  appRestCalls: number;
}

/** What every route works with: one site, its time, its address and the app that is installed on it. */
export interface JiraContext {
  readonly site: Site;
  readonly clock: Clock;
  /** Address of the site without a slash at its end, such as `http://localhost:4100`. */
  readonly baseUrl: string;
  installedApp(): InstalledApp | null;
  readonly metrics: JiraMetrics;
  /**
   * Asked before each handler, after authentication, scopes and parameters; a Response given here is the answer and the
   * handler does not run. A test's own; `faults` come after it, and are easier.
   */
  intercept?: (request: Request, principal: Principal) => Response | undefined | Promise<Response | undefined>;
  /** What is made to go wrong, before a handler's work or after it. */
  readonly faults: FaultEngine;
  /** How the site answers where Jira's behaviour is unknown. */
  readonly answers: Answers;
}

declare module 'hono' {
  /** Set by `createJira` on every request, before any route. */
  interface ContextVariableMap {
    jira: JiraContext;
    principal: Principal;
  }
}
