import { route } from '@forge/api';
import * as z from 'zod';
import { absent, ANYTHING, type JiraClient } from '../client';
import type { Json } from '../json';
import { all, allByToken } from './paged';
import { TASK, type Task } from './workflows';

const SCHEME = z.object({
  /** The Default Workflow Scheme has no id (documented). */
  id: z.number().optional(),
  name: z.string(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
});

export type WorkflowScheme = z.infer<typeof SCHEME>;

/** The present workflow scheme of a project. */
export async function workflowSchemeOf(client: JiraClient, projectId: string) {
  const { values } = await client.get(
    route`/rest/api/3/workflowscheme/project?projectId=${projectId}`,
    z.object({ values: z.array(z.object({ workflowScheme: SCHEME })) }),
  );
  const scheme = values[0]?.workflowScheme;
  if (scheme === undefined) throw new Error(`Project ${projectId} has no workflow scheme`);
  return scheme;
}

/** A scheme by its id; `undefined` if it is missing. */
export function readScheme(client: JiraClient, schemeId: string): Promise<WorkflowScheme | undefined> {
  return client.get(route`/rest/api/3/workflowscheme/${schemeId}`, SCHEME).catch(absent);
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

/** Workflow schemes whose name contains a text. Jira has no search by name, so it reads all of them. */
export async function searchWorkflowSchemes(client: JiraClient, name: string) {
  const schemes = await all(
    client,
    (startAt) => route`/rest/api/3/workflowscheme?startAt=${startAt}&maxResults=50`,
    SCHEME,
  );
  return schemes.flatMap((scheme) =>
    scheme.id === undefined || !scheme.name.includes(name) ? [] : [{ ...scheme, id: String(scheme.id) }],
  );
}

/** Changes a scheme that no project uses. */
export async function updateIdleScheme(
  client: JiraClient,
  schemeId: string,
  change: { readonly defaultWorkflow: string; readonly issueTypeMappings: Readonly<Record<string, string>> },
): Promise<void> {
  await client.put(route`/rest/api/3/workflowscheme/${schemeId}`, { ...change }, ANYTHING);
}

/** Jira refuses while a project uses it. */
export async function deleteWorkflowScheme(client: JiraClient, schemeId: string): Promise<void> {
  await client.delete(route`/rest/api/3/workflowscheme/${schemeId}`, ANYTHING);
}

/** Ids of the projects that use a workflow scheme. Jira returns at most two hundred a page (documented). */
export function projectsWithScheme(client: JiraClient, schemeId: string): Promise<readonly string[]> {
  return allByToken(async (token) => {
    const query = new URLSearchParams({ maxResults: '200', ...(token === undefined ? {} : { nextPageToken: token }) });
    const { projects } = await client.get(route`/rest/api/3/workflowscheme/${schemeId}/projectUsages?${query}`, USAGES);
    return { values: projects.values.map(({ id }) => id), next: projects.nextPageToken ?? undefined };
  });
}

const USAGES = z.object({
  projects: z.object({ values: z.array(z.object({ id: z.string() })), nextPageToken: z.string().nullish() }),
});

/**
 * Assigns a scheme to a project without issues. `null` is the Default Workflow Scheme, which only this call can assign.
 */
export async function assignWorkflowScheme(
  client: JiraClient,
  projectId: string,
  workflowSchemeId: string | null,
): Promise<void> {
  await client.put(route`/rest/api/3/workflowscheme/project`, { projectId, workflowSchemeId }, ANYTHING);
}

/** Target statuses for the issues of a type whose new workflow lacks their status. */
export interface TypeMapping {
  readonly issueTypeId: string;
  readonly statusMappings: readonly { readonly oldStatusId: string; readonly newStatusId: string }[];
}

/**
 * Moves a project with its issues to a scheme. The answer is a task to wait for. Jira answers 303 with the task, and
 * fetch may already have followed it. Both look the same here.
 */
export async function switchWorkflowScheme(
  client: JiraClient,
  projectId: string,
  targetSchemeId: string,
  mappings: readonly TypeMapping[],
): Promise<Task | null> {
  const mappingsByIssueTypeOverride = mappings.map(({ issueTypeId, statusMappings }) => ({
    issueTypeId,
    statusMappings: statusMappings.map((one) => ({ ...one })),
  }));
  const body = { projectId, targetSchemeId, mappingsByIssueTypeOverride };
  const answer = await client.post(route`/rest/api/3/workflowscheme/project/switch`, body, ANYTHING);
  return TASK.safeParse(answer).data ?? null;
}

const READ = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  defaultWorkflow: z.object({ id: z.string() }).nullish(),
  workflowsForIssueTypes: z
    .array(z.object({ workflow: z.object({ id: z.string() }), issueTypeIds: z.array(z.string()) }))
    .nullish(),
});

/** A scheme in the form of the bulk endpoints, with the ids of its workflows. */
export interface SchemeByWorkflows {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly defaultWorkflowId?: string;
  readonly workflowsForIssueTypes: readonly { readonly workflowId: string; readonly issueTypeIds: readonly string[] }[];
}

/** A scheme with its version; `undefined` if it is missing. */
export async function readSchemeVersion(client: JiraClient, id: string): Promise<SchemeByWorkflows | undefined> {
  const found = await client
    .ask(route`/rest/api/3/workflowscheme/read`, { workflowSchemeIds: [id] }, z.array(READ))
    .catch(absent);
  const scheme = found?.find((one) => one.id === id);
  if (scheme === undefined) return undefined;
  const { name, description, version, defaultWorkflow, workflowsForIssueTypes } = scheme;
  return {
    id,
    name,
    description: description ?? '',
    version,
    ...(defaultWorkflow == null ? {} : { defaultWorkflowId: defaultWorkflow.id }),
    workflowsForIssueTypes: (workflowsForIssueTypes ?? []).map(({ workflow, issueTypeIds }) => ({
      workflowId: workflow.id,
      issueTypeIds,
    })),
  };
}

/** Changes a scheme in place, with the issues of its projects. Returns the task's id if issues move. */
export async function updateActiveScheme(
  client: JiraClient,
  scheme: SchemeByWorkflows & { readonly statusMappingsByIssueTypeOverride: readonly TypeMapping[] },
): Promise<string | null> {
  const body = JSON.parse(JSON.stringify(scheme)) as Json;
  return TASK.safeParse(await client.post(route`/rest/api/3/workflowscheme/update`, body, ANYTHING)).data?.id ?? null;
}
