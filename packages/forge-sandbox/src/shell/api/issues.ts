import { z } from 'zod';
import { succeeded } from './answer';
import type { Answer } from './answer';
import { fieldMapShape, fieldSchemaShape } from './fieldMetadata';
import type { FieldMetadata } from './fieldMetadata';
import type { Api } from './http';
import { userShape } from './people';

const statusShape = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }).catch({ key: 'undefined' }),
});
/** `statusCategory.key` is `new`, `indeterminate` or `done` (documented). */
export type Status = z.infer<typeof statusShape>;

const namedShape = z.object({ id: z.string(), name: z.string() });

/** The fields of an issue that the pages use by name. All others stay in `fields`. */
const knownFieldsShape = z.object({
  summary: z.string().catch(''),
  status: statusShape,
  priority: namedShape.nullish().catch(null),
  issuetype: namedShape,
  project: z.object({ id: z.string(), key: z.string(), projectTypeKey: z.string().catch('software') }).optional(),
  assignee: userShape.nullish().catch(null),
  reporter: userShape.nullish().catch(null),
  updated: z.string().catch(''),
});

const issueShape = z
  .object({
    id: z.string(),
    key: z.string(),
    fields: z.record(z.string(), z.unknown()),
    names: z.record(z.string(), z.string()).catch({}),
    schema: z.record(z.string(), fieldSchemaShape).catch({}),
  })
  .transform((issue, context) => {
    const known = knownFieldsShape.safeParse(issue.fields);
    if (known.success) return { ...issue, known: known.data };
    context.addIssue({ code: 'custom', message: `${issue.key}: ${z.prettifyError(known.error)}` });
    return z.NEVER;
  });

/** An issue from Jira, with the names and schemas of its fields if requested. */
export type Issue = z.infer<typeof issueShape>;

export interface IssuePage {
  readonly issues: readonly Issue[];
  /** Token of the next page; null on the last one. */
  readonly nextPageToken: string | null;
}

const LISTED_FIELDS = 'summary,status,priority,issuetype,assignee,reporter,updated';

export async function searchIssues(api: Api, jql: string, pageToken: string | null): Promise<Answer<IssuePage>> {
  const parameters = new URLSearchParams({ jql, fields: LISTED_FIELDS, maxResults: '50' });
  if (pageToken !== null) parameters.set('nextPageToken', pageToken);
  const answer = await api.call({
    path: `/rest/api/3/search/jql?${parameters.toString()}`,
    shape: z.object({ issues: z.array(issueShape), nextPageToken: z.string().nullish() }),
  });
  if (!answer.ok) return answer;
  return succeeded({ issues: answer.value.issues, nextPageToken: answer.value.nextPageToken ?? null });
}

export function getIssue(api: Api, key: string): Promise<Answer<Issue>> {
  return api.call({ path: `${issuePath(key)}?expand=names,schema`, shape: issueShape });
}

export function createIssue(api: Api, fields: Readonly<Record<string, unknown>>): Promise<Answer<{ key: string }>> {
  return api.call({
    method: 'POST',
    path: '/rest/api/3/issue',
    json: { fields },
    shape: z.object({ key: z.string() }),
  });
}

export async function getEditFields(api: Api, key: string): Promise<Answer<FieldMetadata[]>> {
  const answer = await api.call({
    path: `${issuePath(key)}/editmeta`,
    shape: z.object({ fields: fieldMapShape }),
  });
  return answer.ok ? succeeded(answer.value.fields) : answer;
}

export function editIssue(api: Api, key: string, fields: Readonly<Record<string, unknown>>): Promise<Answer<null>> {
  return api.call({ method: 'PUT', path: issuePath(key), json: { fields } });
}

/** `null` leaves the issue unassigned. */
export function assignIssue(api: Api, key: string, accountId: string | null): Promise<Answer<null>> {
  return api.call({ method: 'PUT', path: `${issuePath(key)}/assignee`, json: { accountId } });
}

export function issuePath(key: string): string {
  return `/rest/api/3/issue/${encodeURIComponent(key)}`;
}
