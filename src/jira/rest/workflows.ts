import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, JiraFailure, type JiraClient } from '../client';
import type { Json } from '../json';
import type { LiveWorkflow } from '../liveWorkflow';
import { liveWorkflows, WORKFLOWS_ANSWER } from '../workflowAnswer';

const STATUS = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.string(),
  scope: z.object({ type: z.string() }).optional(),
});

/** Global statuses with exactly these names. The lookup takes at most fifty names a call. */
export async function statusesByName(client: JiraClient, names: readonly string[]) {
  const query = new URLSearchParams(names.map((name): [string, string] => ['name', name]));
  const found = await client.get(route`/rest/api/3/statuses/byNames?${query}`, z.array(STATUS));
  return found.filter(({ scope }) => scope === undefined || scope.type === 'GLOBAL');
}

export interface NewStatus {
  readonly name: string;
  readonly statusCategory: string;
  readonly description: string;
}

export async function createStatuses(client: JiraClient, statuses: readonly NewStatus[]) {
  const body = { scope: { type: 'GLOBAL' }, statuses: statuses.map((status) => ({ ...status })) };
  return client.post(route`/rest/api/3/statuses`, body, z.array(STATUS));
}

const VERSION = z.object({ id: z.string(), versionNumber: z.number() });
const WORKFLOW = z.object({ id: z.string(), name: z.string(), description: z.string().optional(), version: VERSION });
const WORKFLOWS = z.object({ workflows: z.array(WORKFLOW) });

/** Workflows whose names contain this text; the caller compares exactly. */
export async function searchWorkflows(client: JiraClient, name: string) {
  const { values } = await client.get(
    route`/rest/api/3/workflows/search?queryString=${name}&maxResults=50`,
    z.object({ values: z.array(WORKFLOW) }),
  );
  return values;
}

/** A workflow as it is now, with everything in it; `undefined` where there is none of this id (404, recorded). */
export async function readWorkflow(client: JiraClient, workflowId: string): Promise<LiveWorkflow | undefined> {
  try {
    const answer = await client.post(route`/rest/api/3/workflows`, { workflowIds: [workflowId] }, WORKFLOWS_ANSWER);
    return liveWorkflows(answer).find(({ id }) => id === workflowId);
  } catch (failure) {
    if (failure instanceof JiraFailure && failure.status === 404) return undefined;
    throw failure;
  }
}

const ERRORS = z.object({
  errors: z.array(z.object({ level: z.string(), message: z.string(), code: z.string().optional() })).optional(),
});

/** What Jira's own check of a payload says, errors only. It answers 200 in any case. */
export async function validateWorkflow(
  client: JiraClient,
  kind: 'create' | 'update',
  payload: Json,
): Promise<readonly string[]> {
  const { errors = [] } = await client.post(
    route`/rest/api/3/workflows/${kind}/validation`,
    { payload, validationOptions: { levels: ['ERROR'] } },
    ERRORS,
  );
  return errors.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
}

export async function createWorkflow(client: JiraClient, payload: Json) {
  return (await client.post(route`/rest/api/3/workflows/create`, payload, WORKFLOWS)).workflows;
}

export async function updateWorkflow(client: JiraClient, payload: Json) {
  return (await client.post(route`/rest/api/3/workflows/update`, payload, WORKFLOWS)).workflows;
}

const SCHEME = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
});

/** The workflow scheme a project uses now. */
export async function workflowSchemeOf(client: JiraClient, projectId: string) {
  const { values } = await client.get(
    route`/rest/api/3/workflowscheme/project?projectId=${projectId}`,
    z.object({ values: z.array(z.object({ workflowScheme: SCHEME })) }),
  );
  const scheme = values[0]?.workflowScheme;
  if (scheme === undefined) throw new Error(`Project ${projectId} has no workflow scheme`);
  return scheme;
}

export async function createWorkflowScheme(
  client: JiraClient,
  scheme: {
    readonly name: string;
    readonly description: string;
    readonly defaultWorkflow: string;
    readonly issueTypeMappings: Readonly<Record<string, string>>;
  },
): Promise<string> {
  return String((await client.post(route`/rest/api/3/workflowscheme`, { ...scheme }, SCHEME)).id);
}

const TASK = z.object({ id: z.string(), status: z.string(), message: z.string().optional() });

export type Task = z.infer<typeof TASK>;

/**
 * Moves a project to a scheme; the answer is a task to wait for. Jira answers 303 with the task, and fetch may have
 * followed it already: both look the same here.
 */
export async function switchWorkflowScheme(
  client: JiraClient,
  projectId: string,
  targetSchemeId: string,
): Promise<Task | null> {
  const body = { projectId, targetSchemeId, mappingsByIssueTypeOverride: [] };
  const answer = await client.post(route`/rest/api/3/workflowscheme/project/switch`, body, ANYTHING);
  return TASK.safeParse(answer).data ?? null;
}

export function getTask(client: JiraClient, taskId: string): Promise<Task> {
  return client.get(route`/rest/api/3/task/${taskId}`, TASK);
}

const CAPABILITIES = z.object({ forgeRules: z.array(z.object({ id: z.string() })).optional() });

/**
 * The ARIs of the rules that this environment of the app has deployed on the site, as offered for a project and one of
 * its issue types: Jira answers for nothing less.
 */
export async function deployedRules(
  client: JiraClient,
  projectId: string,
  issueTypeId: string,
): Promise<readonly string[]> {
  const address = route`/rest/api/3/workflows/capabilities?projectId=${projectId}&issueTypeId=${issueTypeId}`;
  const { forgeRules = [] } = await client.get(address, CAPABILITIES);
  return forgeRules.map(({ id }) => id);
}
