import { z } from 'zod';
import type { Answer } from './answer';
import type { Api } from './http';

/** A person of the sandbox, as in `GET /sandbox/people`. The shell shows a role by its text `role.<role>`. */
const personShape = z.object({
  accountId: z.string(),
  email: z.string(),
  displayName: z.string(),
  roles: z.array(z.string()).catch([]),
  locale: z.string().optional(),
});
export type Person = z.infer<typeof personShape>;

/** A user inside other answers. */
export const userShape = z.object({ accountId: z.string(), displayName: z.string().catch('') });
export type User = z.infer<typeof userShape>;

const myselfShape = z.object({ accountId: z.string(), timeZone: z.string().optional() });
export type Myself = z.infer<typeof myselfShape>;

export function listPeople(api: Api): Promise<Answer<Person[]>> {
  return api.call({ path: '/sandbox/people', shape: z.array(personShape) });
}

/** The profile for Jira's dates. Its time zone is an IANA name. */
export function getMyself(api: Api): Promise<Answer<Myself>> {
  return api.call({ path: '/rest/api/3/myself', shape: myselfShape });
}

/** People who can be assigned to this issue, or chosen in a user field of this project. */
export function searchAssignable(
  api: Api,
  where: { readonly issueKey: string } | { readonly project: string },
  query: string,
): Promise<Answer<User[]>> {
  const parameters = new URLSearchParams({ ...where, query, maxResults: '50' });
  return api.call({ path: `/rest/api/3/user/assignable/search?${parameters.toString()}`, shape: z.array(userShape) });
}
