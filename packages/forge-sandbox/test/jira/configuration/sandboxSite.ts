import { createClock } from '../../../src/clock';
import type { InstalledApp, JiraSandbox, Principal } from '../../../src/jira';
import { addPerson, createJira, createProject } from '../../../src/jira';
import type { Project } from '../../../src/jira/site/configuration';
import type { Json } from '../../../src/jira/site/json';
import { contract } from '../../../src/testing/contract';

/** The answer of a call, with the parsed body if there is one. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests read bodies freely. A wrong path shows up as a failed expectation.
  readonly body: Body;
}

/** JSON that tests can read freely. */
export interface Body {
  readonly [key: string]: Body;
  readonly [index: number]: Body;
}

export interface TestSite {
  readonly jira: JiraSandbox;
  readonly admin: Principal;
  /** Administers the project SUP as its lead. */
  readonly lead: Principal;
  readonly user: Principal;
  readonly app: Principal;
  readonly project: Project;
  readonly accountIds: { readonly admin: string; readonly lead: string; readonly user: string; readonly gone: string };
  /** Calls the API. With a contract, fails unless call and answer obey it. */
  readonly send: (principal: Principal, method: string, path: string, body?: unknown) => Promise<Answer>;
}

export const BASE_URL = 'http://localhost:4100';

export const ALL_SCOPES: ReadonlySet<string> = new Set([
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-project',
  'manage:jira-configuration',
]);

const ari = (moduleKey: string): string => `ari:cloud:ecosystem::extension/app-1/env-1/static/${moduleKey}`;

export const VALIDATOR_ARI = ari('gate');
export const POST_FUNCTION_ARI = ari('audit');

export const installedApp: InstalledApp = {
  appId: 'app-1',
  accountId: 'app-account',
  displayName: 'The app',
  ruleModules: [
    {
      moduleKey: 'gate',
      ari: VALIDATOR_ARI,
      kind: 'validator',
      name: 'Gate',
      description: 'Blocks',
      expression: 'true',
    },
    { moduleKey: 'audit', ari: POST_FUNCTION_ARI, kind: 'postFunction', name: 'Audit', description: 'Records' },
  ],
  deliverPostFunction: () => undefined,
};

/** A site with an administrator, a project lead, a plain user, a deactivated user, the app, and the project SUP. */
export function testSite(): TestSite {
  const clock = createClock();
  clock.set(new Date('2026-03-02T12:00:00.000Z'));
  const jira = createJira({ clock, baseUrl: BASE_URL });
  const { site } = jira;
  const groupIds = [site.administratorsGroupId];
  const add = (name: string, more: { groupIds?: string[]; active?: boolean; accountType?: 'app' } = {}): string =>
    addPerson(site, { accountId: `${name}-account`, email: `${name}@example.com`, displayName: name, ...more })
      .accountId;
  const accountIds = {
    admin: add('admin', { groupIds }),
    lead: add('lead'),
    user: add('user'),
    gone: add('gone', { active: false }),
  };
  add('app', { accountType: 'app' });
  jira.installApp(installedApp);
  const project = createProject(site, { key: 'SUP', name: 'Support', leadAccountId: accountIds.lead });

  const send: TestSite['send'] = async (principal, method, path, body) => {
    const full = `/rest/api/3${path}`;
    const request = new Request(`${BASE_URL}${full}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const response = await jira.call(principal, request);
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    const problems = contract?.problems({
      method,
      path: full,
      requestBody: body,
      status: response.status,
      body: parsed,
    });
    if (problems !== undefined && problems.length > 0)
      throw new Error(`Not as the contract says:\n${problems.join('\n')}`);
    return { status: response.status, headers: response.headers, body: parsed as Body };
  };
  return {
    jira,
    admin: { kind: 'user', accountId: accountIds.admin },
    lead: { kind: 'user', accountId: accountIds.lead },
    user: { kind: 'user', accountId: accountIds.user },
    app: { kind: 'app', accountId: 'app-account', scopes: ALL_SCOPES },
    project,
    accountIds,
    send,
  };
}

/** Jira's error body with these messages. */
export const messages = (...errorMessages: string[]): Json => ({ errorMessages, errors: {} });

/** Adds an issue to the site without the API. Only the properties that configuration reads are real. */
export function addIssue(site: TestSite, issueTypeName: string, statusName: string): string {
  const { jira, project, accountIds } = site;
  const idOf = (things: Iterable<{ readonly id: string; readonly name: string }>, name: string): string => {
    for (const thing of things) if (thing.name === name) return thing.id;
    throw new Error(`There is no ${name}`);
  };
  project.lastIssueNumber += 1;
  const id = String(jira.site.nextId());
  const now = jira.site.clock.now().getTime();
  jira.site.issues.set(id, {
    id,
    key: `${project.key}-${project.lastIssueNumber}`,
    projectId: project.id,
    issueTypeId: idOf(jira.site.issueTypes.values(), issueTypeName),
    statusId: idOf(jira.site.statuses.values(), statusName),
    summary: 'An issue',
    description: null,
    environment: null,
    priorityId: '3',
    resolutionId: null,
    resolved: null,
    reporterAccountId: accountIds.user,
    assigneeAccountId: null,
    creatorAccountId: accountIds.user,
    created: now,
    updated: now,
    dueDate: null,
    labels: [],
    links: [],
    custom: new Map(),
    comments: [],
    attachments: [],
    worklogs: [],
    changelog: [],
    properties: new Map(),
    watcherAccountIds: new Set(),
    originalEstimateSeconds: null,
    remainingEstimateSeconds: null,
  });
  return id;
}

/** A value of a body as text: ids in paths may be numbers or not. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
