import { countIssues } from '../../jira/rest/projects';
import { readScheme, workflowSchemeOf, type WorkflowScheme } from '../../jira/rest/workflowSchemes';
import { readWorkflowNamed, usersOfWorkflow, workflowsWithStatus } from '../../jira/rest/workflows';
import type { LiveWorkflow } from '../../jira/liveWorkflow';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../procedure/fields';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import type { Installation } from '../model/installation';
import { knownId, type Look } from '../model/look';
import type { StatusMove } from '../model/plan';
import type { Site } from '../model/site';
import { STATUS_KEYS } from '../parts/statuses';
import { seePreviousSchemes, type PreviousSchemes } from './previousSchemes';
import { usedElsewhere } from './usedElsewhere';

/** The further inputs of a removal. */
export interface Leaving {
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
export async function seeLeaving(
  look: Look,
  site: Site,
  list: () => Promise<readonly Installation[]>,
): Promise<Leaving> {
  const { client, installation } = look;
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
  const scheme = await previousScheme(look, previous.workflowScheme);
  const name =
    (type === undefined ? undefined : scheme?.issueTypeMappings?.[type]) ?? scheme?.defaultWorkflow ?? 'jira';
  const workflow = await readWorkflowNamed(client, name);
  const moves = issues === 0 ? [] : await movesBack(look, site, workflow);
  return {
    previous: await seePreviousSchemes(look, site, scheme, issues),
    ...{ issues, requests, elsewhere: all - requests, scheme, workflow, moves },
    written: await writtenFields(look, site),
    sharedStatuses: await sharedStatuses(look),
    workflowShared: await workflowShared(look),
    usedElsewhere: usedElsewhere(await list(), projectId),
  };
}

async function previousScheme(
  { client, installation }: Look,
  previous: string | null | undefined,
): Promise<WorkflowScheme | null | undefined> {
  if (previous === undefined) return workflowSchemeOf(client, installation.projectId);
  return previous === null ? null : readScheme(client, previous);
}

/**
 * Every status of the procedure that the other workflow lacks, with its number of issues and their target. It is empty
 * if the project no longer uses the app's scheme. Jira refuses a query with a deleted status.
 */
async function movesBack(look: Look, site: Site, workflow: LiveWorkflow | undefined): Promise<readonly StatusMove[]> {
  const { client, installation, words } = look;
  const issueTypeId = site.issueType.id;
  const follows = String(site.workflowScheme.current.id) === knownId(look, 'workflowScheme');
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

async function writtenFields(look: Look, site: Site): Promise<Leaving['written']> {
  const count = async (key: CustomFieldKey): Promise<number> => {
    const id = site.fields[key].field?.id;
    return id === undefined ? 0 : countIssues(look.client, `cf[${id.replace('customfield_', '')}] is not EMPTY`);
  };
  const counted = await Promise.all(CUSTOM_FIELD_KEYS.map(async (key) => [key, await count(key)] as const));
  return Object.fromEntries(counted) as Leaving['written'];
}

async function sharedStatuses(look: Look): Promise<readonly StatusKey[]> {
  const own = knownId(look, 'workflow');
  const shared = await Promise.all(
    STATUS_KEYS.map(async (key) => {
      const id = knownId(look, `status/${key}`);
      if (id === undefined) return false;
      return (await workflowsWithStatus(look.client, id)).some((workflow) => workflow !== own);
    }),
  );
  return STATUS_KEYS.filter((_, index) => shared[index]);
}

async function workflowShared(look: Look): Promise<boolean> {
  const id = knownId(look, 'workflow');
  if (id === undefined) return false;
  const { schemes, projects } = await usersOfWorkflow(look.client, id);
  const scheme = knownId(look, 'workflowScheme');
  return schemes.some((one) => one !== scheme) || projects.some((one) => one !== look.installation.projectId);
}
