import { countIssues } from '../../jira/rest/projects';
import { readScheme, workflowSchemeOf, type WorkflowScheme } from '../../jira/rest/workflowSchemes';
import { readWorkflowNamed, usersOfWorkflow, workflowsWithStatus } from '../../jira/rest/workflows';
import type { LiveWorkflow } from '../../jira/workflow/liveWorkflow';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../procedure/fields';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Installation } from '../model/installation';
import { knownId, type PlanningContext } from '../model/planningContext';
import type { StatusMove } from '../model/plan';
import type { Site } from '../model/site';
import { STATUS_KEYS } from '../parts/workflow/statuses';
import { seePreviousSchemes, type PreviousSchemes } from './previousSchemes';
import { usedElsewhere } from './usedElsewhere';

/** The further inputs of a removal. */
export interface RemovalState {
  /** Number of requests in the project, and number of issues of any type. */
  readonly requests: number;
  readonly issues: number;
  /** Number of requests elsewhere on the site, which keep the issue type. */
  readonly elsewhere: number;
  /** The earlier workflow scheme; `null` for the default one, `undefined` for a deleted one. */
  readonly scheme: WorkflowScheme | null | undefined;
  /** The other earlier schemes. */
  readonly previous: PreviousSchemes;
  /** The workflow of the requests after the removal. */
  readonly workflow: LiveWorkflow | undefined;
  readonly moves: readonly StatusMove[];
  /** Number of issues with a value, by custom field. */
  readonly written: Readonly<Record<CustomFieldKey, number>>;
  /** Statuses that are also in other workflows. */
  readonly sharedStatuses: readonly StatusKey[];
  /** True if the app's workflow stays, because another scheme or project uses it. */
  readonly workflowShared: boolean;
  /** Tells if another project's installation uses an object. */
  readonly usedElsewhere: (key: string, id: string) => boolean;
}

/** @param list every installation of the site */
export async function readRemovalState(
  context: PlanningContext,
  site: Site,
  list: () => Promise<readonly Installation[]>,
): Promise<RemovalState> {
  const { client, installation } = context;
  const { projectId, previous } = installation;
  // Only for an existing issue type. Jira refuses a query with an unknown one.
  const type = site.issueType.id;
  const count = (jql: string): Promise<number> => countIssues(client, jql);
  const inProject = `project = ${projectId}`;
  const [issues, requests, all] = await Promise.all([
    count(inProject),
    type === undefined ? 0 : count(`${inProject} AND issuetype = ${type}`),
    type === undefined ? 0 : count(`issuetype = ${type}`),
  ]);
  const scheme = await previousScheme(context, previous.workflowScheme);
  const name =
    (type === undefined ? undefined : scheme?.issueTypeMappings?.[type]) ?? scheme?.defaultWorkflow ?? 'jira';
  const workflow = await readWorkflowNamed(client, name);
  const moves = issues === 0 ? [] : await movesBack(context, site, workflow);
  return {
    previous: await seePreviousSchemes(context, site, scheme, issues),
    ...{ issues, requests, elsewhere: all - requests, scheme, workflow, moves },
    written: await writtenFields(context, site),
    sharedStatuses: await sharedStatuses(context),
    workflowShared: await workflowShared(context),
    usedElsewhere: usedElsewhere(await list(), projectId),
  };
}

async function previousScheme(
  { client, installation }: PlanningContext,
  previous: string | null | undefined,
): Promise<WorkflowScheme | null | undefined> {
  if (previous === undefined) return workflowSchemeOf(client, installation.projectId);
  return previous === null ? null : readScheme(client, previous);
}

/**
 * Every status of the procedure that the other workflow lacks, with its number of issues and their target. It is empty
 * if the project no longer uses the app's scheme. Jira refuses a query with a deleted status.
 */
async function movesBack(
  context: PlanningContext,
  site: Site,
  workflow: LiveWorkflow | undefined,
): Promise<readonly StatusMove[]> {
  const { client, installation, words } = context;
  const issueTypeId = site.issueType.id;
  const follows = String(site.workflowScheme.current.id) === knownId(context, 'workflowScheme');
  if (issueTypeId === undefined || !follows) return [];
  const targets = workflow?.statuses ?? [];
  const leaving = STATUS_KEYS.flatMap((key) => {
    const { id } = site.statuses[key];
    return id === undefined || targets.some((status) => status.id === id) ? [] : [{ key, id }];
  });
  const choices = targets.map(({ id, name }) => ({ id, name }));
  return Promise.all(
    leaving.map(async ({ key, id }): Promise<StatusMove> => {
      const jql = `project = ${installation.projectId} AND issuetype = ${issueTypeId} AND status = ${id}`;
      const chosen = installation.request.mappings[id];
      const sameCategory = targets.find(({ category }) => category === STATUSES[key].category) ?? targets[0];
      const to = targets.some((status) => status.id === chosen) ? chosen : sameCategory?.id;
      const issues = await countIssues(client, jql);
      return { fromId: id, fromName: words.statuses[key], issues, to: to ?? '', choices };
    }),
  );
}

async function writtenFields(context: PlanningContext, site: Site): Promise<RemovalState['written']> {
  const count = async (key: CustomFieldKey): Promise<number> => {
    const id = site.fields[key].field?.id;
    return id === undefined ? 0 : countIssues(context.client, `cf[${id.replace('customfield_', '')}] is not EMPTY`);
  };
  const counted = await Promise.all(CUSTOM_FIELD_KEYS.map(async (key) => [key, await count(key)] as const));
  return Object.fromEntries(counted) as RemovalState['written'];
}

async function sharedStatuses(context: PlanningContext): Promise<readonly StatusKey[]> {
  const own = knownId(context, 'workflow');
  const shared = await Promise.all(
    STATUS_KEYS.map(async (key) => {
      const id = knownId(context, `status/${key}`);
      if (id === undefined) return false;
      return (await workflowsWithStatus(context.client, id)).some((workflow) => workflow !== own);
    }),
  );
  return STATUS_KEYS.filter((_, index) => shared[index]);
}

async function workflowShared(context: PlanningContext): Promise<boolean> {
  const id = knownId(context, 'workflow');
  if (id === undefined) return false;
  const { schemes, projects } = await usersOfWorkflow(context.client, id);
  const scheme = knownId(context, 'workflowScheme');
  return schemes.some((one) => one !== scheme) || projects.some((one) => one !== context.installation.projectId);
}
