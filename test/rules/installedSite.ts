import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import {
  createClock,
  type Clock,
  createJira,
  createProject,
  type FieldModule,
  type InstalledApp,
  type JiraSandbox,
  type RuleModule,
  type Principal,
} from 'forge-sandbox/jira';
import { hire, type Staff } from '../../demo/people';
import { execute } from '../../src/install/apply/execute';
import type { RunSetting } from '../../src/install/run/startRun';
import type { Installation, InstallationRequest, InstallationStore } from '../../src/install/model/installation';
import { intended, queued } from '../../src/install/model/request';
import { jiraClient, type JiraClient } from '../../src/jira/client';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import { DEFAULT_SETTINGS, type Settings } from '../../src/procedure/settings';

const MANIFEST = path.resolve(__dirname, '../../manifest.yml');

interface Manifest {
  readonly modules: Readonly<Record<string, readonly { readonly key: string; readonly expression?: string }[]>>;
  readonly permissions: { readonly scopes: readonly string[] };
}

export const manifest = parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

export const APP = { appId: 'the-app', environmentId: 'the-environment' };

const FIELD_MODULE = z.object({
  key: z.string(),
  type: z.literal('object'),
  readOnly: z.literal(true),
  view: z.object({ formatter: z.object({ expression: z.string() }) }),
});

const KINDS: Readonly<Record<string, RuleModule['kind']>> = {
  'jira:workflowValidator': 'validator',
  'jira:workflowPostFunction': 'postFunction',
};

/** A site on which the real installer can run. The app's functions do not run. */
export interface PreparedSite {
  readonly jira: JiraSandbox;
  readonly clock: Clock;
  readonly staff: Staff;
  readonly projectId: string;
  /** REST calls as the app, each as method and path. */
  readonly calls: readonly string[];
  /** The request for a run after the present installation. */
  asked(request?: Partial<InstallationRequest>): Installation;
  /** Runs the installer, continuing an earlier run, and returns the result. */
  install(request?: Partial<InstallationRequest>): Promise<Installation>;
  /** Storage of the installation. */
  readonly store: InstallationStore;
  /** Settings of a run. */
  readonly setting: RunSetting;
  readonly client: (principal: Principal) => JiraClient;
}

/** A site with the real rules installed. */
export interface InstalledSite extends PreparedSite {
  readonly installation: Installation;
}

/** @param prepare adds further objects to the site before the installation of the procedure */
export async function installedSite(
  settings: Partial<Settings> = {},
  prepare: (jira: JiraSandbox) => void = () => undefined,
): Promise<InstalledSite> {
  const site = preparedSite(settings, prepare);
  const installation = await site.install();
  if (installation.state !== 'installed') throw new Error(`Not installed: ${installation.problem ?? ''}`);
  return { ...site, installation };
}

export function preparedSite(
  settings: Partial<Settings> = {},
  prepare: (jira: JiraSandbox) => void = () => undefined,
): PreparedSite {
  const clock = createClock();
  const jira = createJira({ clock, baseUrl: 'http://localhost:4100' });
  const staff = hire(jira.site);
  const project = createProject(jira.site, {
    key: 'SOP',
    name: 'Soporte',
    leadAccountId: staff.accountIds.carmen,
    style: 'classic',
  });
  jira.installApp(fakeApp());
  prepare(jira);
  const calls: string[] = [];
  const client = (principal: Principal): JiraClient =>
    jiraClient(async (route, { method, headers, body }) => {
      calls.push(`${method} ${route.value}`);
      const request = new Request(`http://localhost:4100${route.value}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      return jira.call(principal, request);
    });
  const asApp = client({ kind: 'app', accountId: staff.accountIds.rosa, scopes: new Set(manifest.permissions.scopes) });
  const kept = new Map<string, Installation>();
  const store: InstallationStore = {
    read: (projectId) => Promise.resolve(kept.get(projectId)),
    write: (installation) => {
      kept.set(installation.projectId, structuredClone(installation));
      return Promise.resolve();
    },
    list: () => Promise.resolve([...kept.values()]),
  };
  const setting: RunSetting = {
    client: asApp,
    app: APP,
    now: () => clock.now(),
    uuid: () => crypto.randomUUID(),
    pause: () => Promise.resolve(),
    random: () => 0.5,
    deadline: Number.POSITIVE_INFINITY,
    isCancelled: () => Promise.resolve(false),
  };
  const asked = (request: Partial<InstallationRequest> = {}): Installation => {
    const asking = {
      projectId: project.id,
      projectKey: project.key,
      siteUrl: 'http://localhost:4100',
      startedBy: staff.accountIds.rosa,
    };
    const members = Object.fromEntries(
      PROJECT_ROLES.map((role) => [role, { users: membersOf(staff)[role] ?? [], groupIds: [] }]),
    );
    const wanted = {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      members,
      decisions: {},
      mappings: {},
      ...request,
    };
    return queued(intended(asking, wanted, kept.get(project.id), clock.now()), 'install', null);
  };
  const install = async (request: Partial<InstallationRequest> = {}): Promise<Installation> => {
    await store.write(asked(request));
    const turn = await execute(project.id, store, setting);
    if (turn === undefined) throw new Error('The installation is gone');
    return turn.installation;
  };
  return { jira, clock, staff, projectId: project.id, calls, asked, install, client, store, setting };
}

function membersOf({ accountIds }: Staff): Readonly<Record<string, readonly string[]>> {
  return {
    systemsHead: [accountIds.carmen],
    support: [accountIds.diego, accountIds.natalia, accountIds.andres],
    seniorAnalyst: [accountIds.andres, accountIds.beatriz],
    infrastructure: [accountIds.hugo, accountIds.silvia],
    generalManagement: [accountIds.elena],
    executiveCommittee: [accountIds.julio],
  };
}

/** The app for Jira. `fields`: the custom fields of this version. */
export function fakeApp(fields = fieldModules()): InstalledApp {
  const ruleModules = Object.entries(KINDS).flatMap(([type, kind]) =>
    (manifest.modules[type] ?? []).map(({ key, expression }): RuleModule => ({
      moduleKey: key,
      ari: `ari:cloud:ecosystem::extension/${APP.appId}/${APP.environmentId}/static/${key}`,
      kind,
      name: key,
      description: key,
      ...(expression === undefined ? {} : { expression }),
    })),
  );
  const ours = { appId: APP.appId, accountId: 'app', displayName: 'app' };
  return { ...ours, ruleModules, fieldModules: fields, deliverPostFunction: () => undefined };
}

/** The custom fields of the manifest, in Jira's form. */
export function fieldModules(): readonly FieldModule[] {
  return z
    .array(FIELD_MODULE)
    .parse(manifest.modules['jira:customField'])
    .map(({ key, readOnly, view }): FieldModule => ({
      moduleKey: key,
      ari: `ari:cloud:ecosystem::extension/${APP.appId}/${APP.environmentId}/static/${key}`,
      ...{ name: key, description: key, type: 'object', collection: 'none', readOnly },
      formatter: view.formatter.expression,
    }));
}
