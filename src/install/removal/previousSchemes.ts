import { issueTypeSchemeNamed, issueTypesIn, screenTypesNamed } from '../../jira/rest/issueTypes';
import { countIssues } from '../../jira/rest/projects';
import { readWorkflowNamed } from '../../jira/rest/workflows';
import type { WorkflowScheme } from '../../jira/rest/workflowSchemes';
import { knownId, type Look } from '../look';
import type { Site } from '../parts/site';

/** A scheme that the project had: its name; `gone`; or `elsewhere`, where the project does not follow ours any more. */
export type Back = { readonly name: string } | 'gone' | 'elsewhere';

/** The schemes that a removal goes back to, and what Jira would refuse to take back there: told before anything is written. */
export interface PreviousSchemes {
  readonly screenTypes: Back;
  readonly types: Back;
  /** Names of issue types of which the project has issues, and which the scheme it had does not offer. */
  readonly withoutPlace: readonly string[];
  /** Names of other issue types whose statuses the workflow that they would follow does not have. */
  readonly losing: readonly string[];
}

/** @param scheme the workflow scheme to go back to, where there is one with an id */
export async function seePreviousSchemes(
  look: Look,
  site: Site,
  scheme: WorkflowScheme | null | undefined,
  issues: number,
): Promise<PreviousSchemes> {
  const { client, installation } = look;
  const { issueTypeScreenScheme, issueTypeScheme } = installation.previous;
  const isOurs = (key: string, current: { readonly id: string }): boolean => current.id === knownId(look, key);
  const back = async (id: string | undefined, read: typeof issueTypeSchemeNamed): Promise<Back> =>
    (id === undefined ? undefined : await read(client, id)) ?? 'gone';
  const screenTypes = isOurs('issueTypeScreenScheme', site.issueTypeScreenScheme.current)
    ? await back(issueTypeScreenScheme, screenTypesNamed)
    : 'elsewhere';
  const types = isOurs('issueTypeScheme', site.issueTypeScheme.current)
    ? await back(issueTypeScheme, issueTypeSchemeNamed)
    : 'elsewhere';
  const goesBack = typeof types === 'object' && issues > 0 && issueTypeScheme !== undefined;
  const withoutPlace = goesBack ? await typesWithoutPlace(look, site, issueTypeScheme) : [];
  return { screenTypes, types, withoutPlace, losing: issues === 0 ? [] : await losingTypes(look, site, scheme) };
}

const otherTypes = ({ project, issueType }: Site) => (project.issueTypes ?? []).filter(({ id }) => id !== issueType.id);

async function typesWithoutPlace(look: Look, site: Site, schemeId: string): Promise<readonly string[]> {
  const { client, installation } = look;
  const offered = await issueTypesIn(client, schemeId);
  const names: string[] = [];
  for (const { id, name } of otherTypes(site).filter((type) => !offered.includes(type.id))) {
    const jql = `project = ${installation.projectId} AND issuetype = ${id}`;
    if ((await countIssues(client, jql)) > 0) names.push(name);
  }
  return names;
}

/** Somebody has given other types another workflow in our scheme, ours or one more: where their issues would go, nobody has said. */
async function losingTypes(
  look: Look,
  site: Site,
  scheme: WorkflowScheme | null | undefined,
): Promise<readonly string[]> {
  const { current } = site.workflowScheme;
  if (String(current.id) !== knownId(look, 'workflowScheme')) return [];
  const followed = (one: WorkflowScheme, type: string): string =>
    one.issueTypeMappings?.[type] ?? one.defaultWorkflow ?? 'jira';
  const ours = site.workflow.live?.name;
  const names: string[] = [];
  for (const { id, name } of otherTypes(site)) {
    const now = followed(current, id);
    // Our scheme stays where there is none to go back to: only its default workflow is not ours.
    if (scheme?.id === undefined ? now === ours : await loses(look, now, followed(scheme, id))) names.push(name);
  }
  return names;
}

async function loses({ client }: Look, now: string, then: string): Promise<boolean> {
  if (now === then) return false;
  const [from, to] = [await readWorkflowNamed(client, now), await readWorkflowNamed(client, then)];
  return from?.statuses.some(({ id }) => to?.statuses.every((status) => status.id !== id) !== false) === true;
}
