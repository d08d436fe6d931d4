import { DEFAULT_ISSUE_TYPE_SCHEME_ID, DEFAULT_WORKFLOW_SCHEME_ID } from 'forge-sandbox/testing';
import { execute } from '../../src/install/apply/execute';
import { queued } from '../../src/install/model/request';
import { populate, type Populated } from '../support/populatedSite';
import { installedSite, preparedSite, type PreparedSite } from '../rules/installedSite';

/** A site whose project uses the default issue type scheme, to which Jira adds every new type. */
export function defaultTypes(): PreparedSite {
  return preparedSite({}, ({ site }) => {
    for (const project of site.projects.values()) project.issueTypeSchemeId = DEFAULT_ISSUE_TYPE_SCHEME_ID;
  });
}

/** A project with requests on the Default Workflow Scheme, with the procedure installed. */
export async function defaultWorkflows(): Promise<Populated> {
  const site = preparedSite({}, ({ site: { projects } }) => {
    for (const project of projects.values()) project.workflowSchemeId = DEFAULT_WORKFLOW_SCHEME_ID;
  });
  return populate({ ...site, installation: await site.install() }, { toPrioritise: 2, inAnalysis: 1, finished: 1 });
}

/** The same after a removal: the project keeps a scheme of ours with the content of the default one. */
export async function takenApart(): Promise<Populated> {
  const site = await defaultWorkflows();
  await site.store.write(queued(site.installation, 'remove', null));
  const turn = await execute(site.projectId, site.store, site.setting);
  if (turn?.installation.state !== 'removed') throw new Error(`Not removed: ${turn?.installation.problem ?? ''}`);
  return { ...site, installation: turn.installation };
}

/**
 * A project with requests in whose scheme an administrator gave their type another workflow, as in Jira's own pages.
 */
export async function misled(): Promise<Populated> {
  const site = populate(await installedSite(), { toPrioritise: 2, inAnalysis: 1, finished: 1 });
  const { workflows, workflowSchemes, statuses, issues } = site.jira.site;
  const scheme = workflowSchemes.get(Number(site.installation.objects['workflowScheme']?.id));
  scheme?.issueTypeMappings.set(site.ids.issueType, 'jira');
  const there = (workflows.get('jira')?.statusIds ?? []).flatMap((id) => statuses.get(id) ?? []);
  for (const issue of issues.values()) {
    const category = statuses.get(issue.statusId)?.statusCategory;
    issue.statusId = there.find((status) => status.statusCategory === category)?.id ?? issue.statusId;
  }
  return site;
}
