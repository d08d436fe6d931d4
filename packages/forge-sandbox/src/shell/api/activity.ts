import { z } from 'zod';
import { succeeded } from './answer';
import type { Answer } from './answer';
import type { Api } from './http';
import { issuePath } from './issues';
import { userShape } from './people';

const commentShape = z.object({
  id: z.string(),
  author: userShape.nullish(),
  body: z.unknown(),
  created: z.string(),
});
export type Comment = z.infer<typeof commentShape>;

const changeShape = z.object({
  id: z.string(),
  author: userShape.nullish(),
  created: z.string(),
  items: z.array(
    z.object({
      field: z.string(),
      fieldId: z.string().optional(),
      fromString: z.string().nullish(),
      toString: z.string().nullish().catch(null),
    }),
  ),
});
export type Change = z.infer<typeof changeShape>;

const worklogShape = z.object({
  id: z.string(),
  author: userShape.nullish(),
  comment: z.unknown(),
  started: z.string(),
  timeSpentSeconds: z.number(),
});
export type Worklog = z.infer<typeof worklogShape>;

/** Comments, newest first. */
export async function listComments(api: Api, key: string): Promise<Answer<Comment[]>> {
  return inReverse(
    await everyPage((startAt) =>
      api.call({
        path: `${issuePath(key)}/comment?startAt=${startAt}&maxResults=100`,
        shape: z
          .object({ comments: z.array(commentShape), total: z.number() })
          .transform(({ comments, total }) => ({ values: comments, total })),
      }),
    ),
  );
}

export function addComment(api: Api, key: string, body: unknown): Promise<Answer<null>> {
  return api.call({ method: 'POST', path: `${issuePath(key)}/comment`, json: { body } });
}

/** History, newest first. */
export async function listChanges(api: Api, key: string): Promise<Answer<Change[]>> {
  return inReverse(
    await everyPage((startAt) =>
      api.call({
        path: `${issuePath(key)}/changelog?startAt=${startAt}&maxResults=100`,
        shape: z.object({ values: z.array(changeShape), total: z.number() }),
      }),
    ),
  );
}

/** Logged work, newest first. */
export async function listWorklogs(api: Api, key: string): Promise<Answer<Worklog[]>> {
  return inReverse(
    await everyPage((startAt) =>
      api.call({
        path: `${issuePath(key)}/worklog?startAt=${startAt}&maxResults=100`,
        shape: z
          .object({ worklogs: z.array(worklogShape), total: z.number() })
          .transform(({ worklogs, total }) => ({ values: worklogs, total })),
      }),
    ),
  );
}

/** Reads pages until all are read. An empty page ends the reading, for any total. */
async function everyPage<T>(
  page: (startAt: number) => Promise<Answer<{ values: T[]; total: number }>>,
): Promise<Answer<T[]>> {
  const all: T[] = [];
  for (;;) {
    const answer = await page(all.length);
    if (!answer.ok) return answer;
    all.push(...answer.value.values);
    if (answer.value.values.length === 0 || all.length >= answer.value.total) return succeeded(all);
  }
}

/** The contract returns the oldest first. */
function inReverse<T>(answer: Answer<T[]>): Answer<T[]> {
  return answer.ok ? succeeded(answer.value.toReversed()) : answer;
}
