import { z } from 'zod';
import { badRequest } from '../../http/errors';
import { DEFAULT_WORKFLOW } from '../../site/defaultSchemes';
import type { Site } from '../../site/site';
import { findWorkflowById } from './beans';
import type { Assignment, StatusMapping } from './requiredMappings';

/** Bodies of the bulk endpoints, and their meaning in names of workflows. */

export const associations = z.array(z.strictObject({ workflowId: z.string(), issueTypeIds: z.array(z.string()) }));
const statusMappings = z.array(z.strictObject({ oldStatusId: z.string(), newStatusId: z.string() }));

export const updateBody = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  version: z.strictObject({ id: z.string(), versionNumber: z.number().int() }),
  defaultWorkflowId: z.string().optional(),
  workflowsForIssueTypes: associations.optional(),
  statusMappingsByWorkflows: z
    .array(z.strictObject({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings }))
    .optional(),
  statusMappingsByIssueTypeOverride: z.array(z.strictObject({ issueTypeId: z.string(), statusMappings })).optional(),
});

/** @throws JiraError 400 for an unknown workflow or issue type, or an issue type named twice. */
export function assignmentOf(
  site: Site,
  defaultWorkflowId: string | undefined,
  given: z.infer<typeof associations>,
): Assignment {
  const issueTypeMappings = new Map<string, string>();
  for (const { workflowId, issueTypeIds } of given) {
    const { name } = findWorkflowById(site, workflowId);
    for (const id of issueTypeIds) {
      if (!site.issueTypes.has(id)) throw badRequest(`The issue type with ID ${id} was not found.`);
      if (issueTypeMappings.has(id)) throw badRequest(`The issue type with ID ${id} is mapped more than once.`);
      issueTypeMappings.set(id, name);
    }
  }
  const defaultWorkflow =
    defaultWorkflowId === undefined ? DEFAULT_WORKFLOW : findWorkflowById(site, defaultWorkflowId).name;
  return { defaultWorkflow, issueTypeMappings };
}

/** Mappings by issue type override those by workflow (documented). */
export function mappingOf(body: z.infer<typeof updateBody>): StatusMapping {
  return ({ issueTypeId, from, to }, statusId) => {
    const byType = (body.statusMappingsByIssueTypeOverride ?? []).filter((one) => one.issueTypeId === issueTypeId);
    const byWorkflow = (body.statusMappingsByWorkflows ?? []).filter(
      ({ oldWorkflowId, newWorkflowId }) => oldWorkflowId === from.id && newWorkflowId === to.id,
    );
    return [...byType, ...byWorkflow]
      .flatMap((one) => one.statusMappings)
      .find(({ oldStatusId }) => oldStatusId === statusId)?.newStatusId;
  };
}
