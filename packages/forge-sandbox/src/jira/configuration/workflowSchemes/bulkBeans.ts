import type { Workflow, WorkflowScheme } from '../../site/configuration';
import type { Site } from '../../site/site';
import type { Assignment } from './requiredMappings';
import { assignedWorkflow, requiredMappings } from './requiredMappings';

const metadata = ({ id, name, description, version }: Workflow) => ({ id, name, description, version: { ...version } });

/** WorkflowSchemeReadResponse. Ids are strings here, and workflows come with their versions. */
export function schemeReadBean(site: Site, scheme: WorkflowScheme): Record<string, unknown> {
  const byWorkflow = new Map<string, string[]>();
  for (const [issueTypeId, name] of scheme.issueTypeMappings) {
    byWorkflow.set(name, [...(byWorkflow.get(name) ?? []), issueTypeId]);
  }
  const defaultWorkflow = site.workflows.get(scheme.defaultWorkflow);
  return {
    id: String(scheme.id),
    name: scheme.name,
    description: scheme.description,
    scope: { type: 'GLOBAL' },
    version: { ...scheme.version },
    ...(defaultWorkflow === undefined ? {} : { defaultWorkflow: metadata(defaultWorkflow) }),
    workflowsForIssueTypes: [...byWorkflow].flatMap(([name, issueTypeIds]) => {
      const workflow = site.workflows.get(name);
      return workflow === undefined ? [] : [{ workflow: metadata(workflow), issueTypeIds }];
    }),
  };
}

/**
 * WorkflowSchemeUpdateRequiredMappingsResponse: the mappings that all projects of a scheme need before it can change.
 */
export function mappingsAnswer(site: Site, scheme: WorkflowScheme, target: Assignment): Record<string, unknown> {
  const projects = [...site.projects.values()].filter(({ workflowSchemeId }) => workflowSchemeId === scheme.id);
  const required = projects.flatMap((project) => requiredMappings(site, project, target));
  const byType = new Map(required.map((one) => [one.issueTypeId, one]));
  const byWorkflows = new Map(required.map((one) => [`${one.from.id} ${one.to.id}`, one]));
  const targets = new Set([
    ...[target.defaultWorkflow, ...target.issueTypeMappings.values()].flatMap((name) => site.workflows.get(name) ?? []),
    ...required.map(({ issueTypeId }) => assignedWorkflow(site, target, issueTypeId)),
  ]);
  const statusIds = new Set([
    ...required.flatMap((one) => one.statusIds),
    ...[...targets].flatMap((workflow) => workflow.statusIds),
  ]);
  return {
    statuses: [...statusIds].flatMap((id) => {
      const status = site.statuses.get(id);
      return status === undefined ? [] : [{ id, name: status.name, category: status.statusCategory }];
    }),
    statusMappingsByIssueTypes: [...byType.values()].map((one) => ({
      issueTypeId: one.issueTypeId,
      statusIds: one.statusIds,
    })),
    statusMappingsByWorkflows: [...byWorkflows.values()].map((one) => ({
      sourceWorkflowId: one.from.id,
      targetWorkflowId: one.to.id,
      statusIds: one.statusIds,
    })),
    statusesPerWorkflow: [...targets].map((workflow) => ({
      workflowId: workflow.id,
      initialStatusId: workflow.transitions.find(({ type }) => type === 'INITIAL')?.toStatusId ?? '',
      statuses: workflow.statusIds,
    })),
  };
}
