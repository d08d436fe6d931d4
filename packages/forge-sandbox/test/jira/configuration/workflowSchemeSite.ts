import { testSite, text } from './sandboxSite';
import { createPayload } from './workflowPayloads';

/** A site with the workflow "ACME Change" and a scheme that gives it to bugs. All else is unchanged. */
export async function prepared() {
  const site = testSite();
  const { send, admin, project, jira } = site;
  await send(admin, 'POST', '/workflows/create', createPayload());
  const bug = [...jira.site.issueTypes.values()].find(({ name }) => name === 'Bug')?.id ?? '';
  const own = jira.site.workflows.get('Software Simplified Workflow for Project SUP');
  const acme = jira.site.workflows.get('ACME Change');
  if (own === undefined || acme === undefined) throw new Error('no workflow');
  const made = await send(admin, 'POST', '/workflowscheme', {
    name: 'ACME Change Scheme',
    defaultWorkflow: own.name,
    issueTypeMappings: { [bug]: acme.name },
  });
  const idOf = (name: string): string =>
    [...jira.site.statuses.values()].find((status) => status.name === name)?.id ?? '';
  const schemeId = text(made.body['id']);
  const mapping = [
    { oldStatusId: idOf('To Do'), newStatusId: idOf('Proposed') },
    { oldStatusId: idOf('Done'), newStatusId: idOf('Released') },
  ];
  const target = { projectId: project.id, targetSchemeId: schemeId };
  const switchTo = (statusMappings: unknown[] = mapping) =>
    send(admin, 'POST', '/workflowscheme/project/switch', {
      ...target,
      mappingsByIssueTypeOverride: [{ issueTypeId: bug, statusMappings }],
    });
  return { ...site, made, bug, own, acme, idOf, schemeId, mapping, target, switchTo };
}
