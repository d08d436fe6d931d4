import { issueTypeSchemeNamed, issueTypesIn, screenTypesNamed } from '../../jira/rest/issueTypes';
import { countIssues } from '../../jira/rest/projects';
import { readWorkflowNamed } from '../../jira/rest/workflows';
import type { WorkflowScheme } from '../../jira/rest/workflowSchemes';
import { knownId, type PlanningContext } from '../model/planningContext';
import type { Site } from '../model/site';

/**
 * An earlier scheme of the project: its name, or `gone` if it is deleted. `elsewhere`: the project no longer uses the
 * app's scheme.
 */
export type RestoredScheme = { readonly name: string } | 'gone' | 'elsewhere';

/**
 * The earlier schemes of a removal, and the reasons why Jira would refuse the way back. They are known before anything
 * is written.
 */
export interface PreviousSchemes {
  readonly screenTypes: RestoredScheme;
  readonly types: RestoredScheme;
  /** Names of issue types with issues in the project that the earlier scheme does not offer. */
  readonly withoutPlace: readonly string[];
  /** Names of other issue types whose future workflow lacks some of their statuses. */
  readonly losing: readonly string[];
}

/** @param scheme the earlier workflow scheme, if it has an id */
export async function seePreviousSchemes(
  context: PlanningContext,
  site: Site,
  scheme: WorkflowScheme | null | undefined,
  issues: number,
): Promise<PreviousSchemes> {
  const { client, installation } = context;
  const { issueTypeScreenScheme, issueTypeScheme } = installation.previous;
  const isOurs = (key: string, current: { readonly id: string }): boolean => current.id === knownId(context, key);
  const back = async (id: string | undefined, read: typeof issueTypeSchemeNamed): Promise<RestoredScheme> =>
    (id === undefined ? undefined : await read(client, id)) ?? 'gone';
  const screenTypes = isOurs('issueTypeScreenScheme', site.issueTypeScreenScheme.current)
    ? await back(issueTypeScreenScheme, screenTypesNamed)
    : 'elsewhere';
  const types = isOurs('issueTypeScheme', site.issueTypeScheme.current)
    ? await back(issueTypeScheme, issueTypeSchemeNamed)
    : 'elsewhere';
  const goesBack = typeof types === 'object' && issues > 0 && issueTypeScheme !== undefined;
  const withoutPlace = goesBack ? await typesWithoutPlace(context, site, issueTypeScheme) : [];
  return { screenTypes, types, withoutPlace, losing: issues === 0 ? [] : await losingTypes(context, site, scheme) };
}

const otherTypes = ({ project, issueType }: Site) => (project.issueTypes ?? []).filter(({ id }) => id !== issueType.id);

async function typesWithoutPlace(context: PlanningContext, site: Site, schemeId: string): Promise<readonly string[]> {
  const { client, installation } = context;
  const offered = await issueTypesIn(client, schemeId);
  const names: string[] = [];
  for (const { id, name } of otherTypes(site).filter((type) => !offered.includes(type.id))) {
    const jql = `project = ${installation.projectId} AND issuetype = ${id}`;
    if ((await countIssues(client, jql)) > 0) names.push(name);
  }
  return names;
}

/**
 * Names of other issue types whose issues would have no target after the removal. Another administrator gave them a
 * different workflow in the app's scheme.
 */
async function losingTypes(
  context: PlanningContext,
  site: Site,
  scheme: WorkflowScheme | null | undefined,
): Promise<readonly string[]> {
  const { current } = site.workflowScheme;
  if (String(current.id) !== knownId(context, 'workflowScheme')) return [];
  const followed = (one: WorkflowScheme, type: string): string =>
    one.issueTypeMappings?.[type] ?? one.defaultWorkflow ?? 'jira';
  const ours = site.workflow.live?.name;
  const names: string[] = [];
  for (const { id, name } of otherTypes(site)) {
    const now = followed(current, id);
    // Without an earlier scheme, the app's scheme stays. Only the app's workflow is replaced in it.
    if (scheme?.id === undefined ? now === ours : await loses(context, now, followed(scheme, id))) names.push(name);
  }
  return names;
}

async function loses({ client }: PlanningContext, now: string, then: string): Promise<boolean> {
  if (now === then) return false;
  const [from, to] = [await readWorkflowNamed(client, now), await readWorkflowNamed(client, then)];
  return from?.statuses.some(({ id }) => to?.statuses.every((status) => status.id !== id) !== false) === true;
}
