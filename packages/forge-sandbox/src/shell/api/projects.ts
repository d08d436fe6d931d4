import { z } from 'zod';
import type { Answer } from './answer';
import { fieldMetadataShape } from './fieldMetadata';
import type { FieldMetadata } from './fieldMetadata';
import type { Api } from './http';

const projectShape = z.object({ id: z.string(), key: z.string(), name: z.string() });
export type Project = z.infer<typeof projectShape>;

const issueTypeShape = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().catch(''),
  subtask: z.boolean().catch(false),
});
export type IssueType = z.infer<typeof issueTypeShape>;

export async function listProjects(api: Api): Promise<Answer<Project[]>> {
  const answer = await api.call({
    path: '/rest/api/3/project/search',
    shape: z.object({ values: z.array(projectShape) }),
  });
  return answer.ok ? { ok: true, value: answer.value.values } : answer;
}

/** The issue types that the person may create in a project. */
export async function listCreatableTypes(api: Api, projectKey: string): Promise<Answer<IssueType[]>> {
  const answer = await api.call({
    path: `/rest/api/3/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes`,
    shape: z.object({ issueTypes: z.array(issueTypeShape) }),
  });
  return answer.ok ? { ok: true, value: answer.value.issueTypes.filter((type) => !type.subtask) } : answer;
}

/**
 * The fields of the create screen, in the screen's order. A page holds at most 200 (documented): enough for any screen.
 */
export async function listCreateFields(
  api: Api,
  projectKey: string,
  issueTypeId: string,
): Promise<Answer<FieldMetadata[]>> {
  const parameters = new URLSearchParams({ maxResults: '200' });
  const answer = await api.call({
    path: `/rest/api/3/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes/${encodeURIComponent(issueTypeId)}?${parameters.toString()}`,
    shape: z.object({ fields: z.array(fieldMetadataShape) }),
  });
  return answer.ok ? { ok: true, value: answer.value.fields } : answer;
}
