import { route } from '@forge/api';
import * as z from 'zod';
import { absent, ANYTHING, type JiraClient } from '../client';
import { all } from './paged';
import type { Json } from '../json';
import type { LiveWorkflow } from '../workflow/liveWorkflow';
import { liveWorkflows, WORKFLOWS_ANSWER } from '../workflow/workflowAnswer';

const STATUS = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.string(),
  description: z.string().optional(),
  scope: z.object({ type: z.string() }).optional(),
});

/** Global statuses with exactly these names. The call takes at most fifty names. */
export async function statusesByName(client: JiraClient, names: readonly string[]) {
  const query = new URLSearchParams(names.map((name): [string, string] => ['name', name]));
  const found = await client.get(route`/rest/api/3/statuses/byNames?${query}`, z.array(STATUS));
  return found.filter(({ scope }) => scope === undefined || scope.type === 'GLOBAL');
}

/** Statuses by id, at most fifty a call. Deleted ones are left out. */
export async function statusesById(client: JiraClient, ids: readonly string[]) {
  const query = new URLSearchParams(ids.map((id): [string, string] => ['id', id]));
  return client.get(route`/rest/api/3/statuses?${query}`, z.array(STATUS));
}

export type FoundStatus = z.infer<typeof STATUS>;

export interface NewStatus {
  readonly name: string;
  readonly statusCategory: string;
  readonly description: string;
}

export async function createStatuses(client: JiraClient, statuses: readonly NewStatus[]) {
  const body = { scope: { type: 'GLOBAL' }, statuses: statuses.map((status) => ({ ...status })) };
  return client.post(route`/rest/api/3/statuses`, body, z.array(STATUS));
}

export async function updateStatuses(
  client: JiraClient,
  statuses: readonly (NewStatus & { readonly id: string })[],
): Promise<void> {
  await client.put(route`/rest/api/3/statuses`, { statuses: statuses.map((status) => ({ ...status })) }, ANYTHING);
}

/** At most fifty a call. Jira refuses while a workflow contains one of them. */
export async function deleteStatuses(client: JiraClient, ids: readonly string[]): Promise<void> {
  const query = new URLSearchParams(ids.map((id): [string, string] => ['id', id]));
  await client.delete(route`/rest/api/3/statuses?${query}`, ANYTHING);
}

/** Ids of workflows with a status. The first fifty are enough to know if it is in use. */
export async function workflowsWithStatus(client: JiraClient, statusId: string): Promise<readonly string[]> {
  const found = await client
    .get(
      route`/rest/api/3/statuses/${statusId}/workflowUsages`,
      z.object({ workflows: z.object({ values: z.array(z.object({ id: z.string() })) }) }),
    )
    .catch(absent);
  return (found?.workflows.values ?? []).map(({ id }) => id);
}

const USERS = z.object({ values: z.array(z.object({ id: z.string() })) });

/** Ids of the first fifty workflow schemes and projects that use a workflow. A deleted workflow has none. */
export async function usersOfWorkflow(
  client: JiraClient,
  workflowId: string,
): Promise<{ readonly schemes: readonly string[]; readonly projects: readonly string[] }> {
  const [schemes, projects] = await Promise.all([
    client
      .get(route`/rest/api/3/workflow/${workflowId}/workflowSchemes`, z.object({ workflowSchemes: USERS }))
      .catch(absent),
    client.get(route`/rest/api/3/workflow/${workflowId}/projectUsages`, z.object({ projects: USERS })).catch(absent),
  ]);
  return {
    schemes: (schemes?.workflowSchemes.values ?? []).map(({ id }) => id),
    projects: (projects?.projects.values ?? []).map(({ id }) => id),
  };
}

const VERSION = z.object({ id: z.string(), versionNumber: z.number() });
const WORKFLOW = z.object({ id: z.string(), name: z.string(), description: z.string().optional(), version: VERSION });
const WORKFLOWS = z.object({ workflows: z.array(WORKFLOW) });

/** Workflows whose names contain this text. The caller compares exactly. */
export function searchWorkflows(client: JiraClient, name: string) {
  return all(
    client,
    (startAt) => route`/rest/api/3/workflows/search?queryString=${name}&startAt=${startAt}&maxResults=50`,
    WORKFLOW,
  );
}

/** A workflow in its present state, with everything in it; `undefined` if it does not exist (404, recorded). */
export async function readWorkflow(client: JiraClient, workflowId: string): Promise<LiveWorkflow | undefined> {
  const found = await client
    .ask(route`/rest/api/3/workflows`, { workflowIds: [workflowId] }, WORKFLOWS_ANSWER)
    .catch(absent);
  return found === undefined ? undefined : liveWorkflows(found).find(({ id }) => id === workflowId);
}

/** The workflow of this name; `undefined` if it does not exist. */
export async function readWorkflowNamed(client: JiraClient, name: string): Promise<LiveWorkflow | undefined> {
  const found = await client
    .ask(route`/rest/api/3/workflows`, { workflowNames: [name] }, WORKFLOWS_ANSWER)
    .catch(absent);
  return found === undefined ? undefined : liveWorkflows(found).find((workflow) => workflow.name === name);
}

const ERRORS = z.object({
  errors: z.array(z.object({ level: z.string(), message: z.string(), code: z.string().optional() })).optional(),
});

/** Errors of Jira's own check of a payload. Jira always answers 200. */
export async function validateWorkflow(
  client: JiraClient,
  kind: 'create' | 'update',
  payload: Json,
): Promise<readonly string[]> {
  const { errors = [] } = await client.ask(
    route`/rest/api/3/workflows/${kind}/validation`,
    { payload, validationOptions: { levels: ['ERROR'] } },
    ERRORS,
  );
  return errors.filter(({ level }) => level === 'ERROR').map(({ message }) => message);
}

/** Jira refuses while a workflow scheme uses it. */
export async function deleteWorkflow(client: JiraClient, workflowId: string): Promise<void> {
  await client.delete(route`/rest/api/3/workflow/${workflowId}`, ANYTHING);
}

export async function createWorkflow(client: JiraClient, payload: Json) {
  return (await client.post(route`/rest/api/3/workflows/create`, payload, WORKFLOWS)).workflows;
}

/** Replaces workflows as a whole. Returns a task's id if issues must change their status. */
export async function updateWorkflow(client: JiraClient, payload: Json): Promise<string | null> {
  const answer = z.object({ taskId: z.string().nullish() });
  return (await client.post(route`/rest/api/3/workflows/update`, payload, answer)).taskId ?? null;
}

export const TASK = z.object({ id: z.string(), status: z.string(), message: z.string().optional() });

export type Task = z.infer<typeof TASK>;

export function getTask(client: JiraClient, taskId: string): Promise<Task> {
  return client.get(route`/rest/api/3/task/${taskId}`, TASK);
}

const CAPABILITIES = z.object({ forgeRules: z.array(z.object({ id: z.string() })).optional() });

/**
 * ARIs of the app's rules that this environment has deployed on the site. Jira lists them only for a project and an
 * issue type.
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

const OWN_RULES = z.object({
  configuration: z.object({ value: z.string().optional(), disabled: z.boolean().optional() }),
  key: z.string(),
  transition: z.object({ id: z.union([z.string(), z.number()]).transform(String), name: z.string() }).optional(),
});

/** The rules of a workflow that Jira recognises as this app's own, independent of the workflow's content. */
export async function ownRules(client: JiraClient, workflowName: string) {
  const found = await all(
    client,
    (startAt) =>
      route`/rest/api/3/workflow/rule/config?types=validator&types=postfunction&workflowNames=${workflowName}&expand=transition&startAt=${startAt}&maxResults=50`,
    z.object({ validators: z.array(OWN_RULES).optional(), postFunctions: z.array(OWN_RULES).optional() }),
  );
  return found.flatMap(({ validators = [], postFunctions = [] }) => [...validators, ...postFunctions]);
}
