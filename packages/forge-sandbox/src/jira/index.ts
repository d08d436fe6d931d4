import { Hono } from 'hono';
import type { Clock } from '../clock';
import { configurationRoutes } from './configuration';
import { usualAnswers, type Answers } from './answers';
import { ConnectionFailed, createFaultEngine, type FaultEngine } from './faults';
import { admit, authenticate } from './http/authentication';
import type { JiraContext, JiraMetrics } from './http/context';
import { JiraError, notImitated } from './http/errors';
import type { FieldModule, InstalledApp } from './installedApp';
import { internalRoutes, issueRoutes } from './issues';
import type { Principal } from './principal';
import { provideFields } from './site/appFields';
import { createSite } from './site/create';
import type { Site } from './site/site';

export type { JiraContext, JiraMetrics } from './http/context';
export { InvalidAnswers, switchAnswers, type Answers } from './answers';
export { ConnectionFailed, InvalidFault, InvocationKilled } from './faults';
export type { ActiveFault, Fault, FaultEngine } from './faults';
export type { FieldModule, InstalledApp, RuleModule } from './installedApp';
export type { Principal } from './principal';
export type { Site } from './site/site';
export type {
  ConditionGroup,
  FieldModel,
  Project,
  StatusCategory,
  Workflow,
  WorkflowRule,
  WorkflowTransition,
} from './site/configuration';
export type { Attachment, ChangelogEntry, ChangelogItem, Comment, Issue, OutboxMessage } from './site/issues';
export type { Json } from './site/json';
export type { Group, Person } from './site/people';
export { createClock, type Clock } from '../clock';
export { addGroup, addPerson, createProject } from './site/create';
export type { NewPerson, NewProject } from './site/create';

/** An emulated Jira site with its REST API. */
export interface JiraSandbox {
  readonly site: Site;
  /** Routes under /rest/api/3. Authenticates HTTP Basic `email:anything` of a person; no header is anonymous. */
  readonly routes: Hono;
  /**
   * The same routes called in process as a principal. The path begins with /rest/api/3; `principal.scopes` is enforced.
   * @throws ConnectionFailed if a fault ends the connection without an answer.
   */
  call(principal: Principal, request: Request): Promise<Response>;
  /**
   * Installs the app. Its rules can be written into workflows and are evaluated, its post functions get their events,
   * and its fields exist.
   */
  installApp(app: InstalledApp): void;
  readonly metrics: JiraMetrics;
  /** Deliberate faults: switched on, counted and switched off here, or at `/sandbox/faults`. */
  readonly faults: FaultEngine;
  /** Answers where Jira's behaviour is unknown. Switch them here, or at `/sandbox/answers`. */
  readonly answers: Answers;
  /** Objects that all routes share. `context.intercept` may be set to answer in their place. */
  readonly context: JiraContext;
}

/** An empty site: groups, system fields, priorities, resolutions, default schemes; no people and no projects. */
export function createJira(options: { readonly clock: Clock; readonly baseUrl: string }): JiraSandbox {
  const { clock } = options;
  const site = createSite(clock);
  const metrics: JiraMetrics = { expressionEvaluations: 0, appRestCalls: 0 };
  let installed: InstalledApp | null = null;
  const faults = createFaultEngine(clock);
  const answers = usualAnswers();
  const context: JiraContext = {
    site,
    clock,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    installedApp: () => (installed?.isInstalled?.() === false ? null : installed),
    metrics,
    faults,
    answers,
  };
  const called = new WeakMap<Request, Principal>();

  let provided: readonly FieldModule[] = [];
  /** Updates the app's fields. The app does not report its removal, so this runs before each call. */
  const lookAfterFields = (): void => {
    const { fieldModules = [] } = context.installedApp() ?? {};
    if (fieldModules === provided || fieldModules.length + provided.length === 0) return;
    provideFields(site, fieldModules);
    provided = fieldModules;
  };

  const routes = new Hono();
  routes.use('/rest/*', async (c, next) => {
    const inProcess = called.get(c.req.raw);
    lookAfterFields();
    c.set('jira', context);
    c.set(
      'principal',
      inProcess === undefined ? authenticate(site, c.req.raw.headers.get('authorization')) : admit(site, inProcess),
    );
    await next();
    // The answers of every web server carry the time. This is the site's time, so that pages can use it.
    c.header('Date', clock.now().toUTCString());
  });
  routes.route('/rest/api/3', configurationRoutes(context));
  routes.route('/rest/api/3', issueRoutes(context));
  routes.route('/rest/internal/3', internalRoutes(context));
  routes.notFound((c) => notImitated(`${c.req.method} ${c.req.path}`).toResponse());
  routes.onError((error) => {
    // No answer: the server of these routes ends the connection.
    if (error instanceof ConnectionFailed) throw error;
    return (error instanceof JiraError ? error : internalError(error)).toResponse();
  });

  return {
    site,
    routes,
    metrics,
    faults,
    answers,
    context,
    installApp: (app) => {
      installed = app;
      lookAfterFields();
    },
    call: async (principal, request) => {
      if (principal.kind !== 'anonymous' && principal.scopes !== undefined) metrics.appRestCalls += 1;
      called.set(request, principal);
      return routes.fetch(request);
    },
  };
}

/** A bug of the sandbox: the developer who meets it sees the stack. */
const internalError = (error: Error): JiraError =>
  new JiraError(500, [`The Jira sandbox failed: ${error.stack ?? error.message}`]);
