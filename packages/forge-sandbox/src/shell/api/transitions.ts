import { z } from 'zod';
import { succeeded } from './answer';
import type { Answer } from './answer';
import { fieldMapShape } from './fieldMetadata';
import type { Api } from './http';
import { issuePath } from './issues';

const transitionShape = z.object({
  id: z.string(),
  name: z.string(),
  to: z.object({
    id: z.string(),
    name: z.string(),
    statusCategory: z.object({ key: z.string() }).catch({ key: 'undefined' }),
  }),
  hasScreen: z.boolean().catch(false),
  fields: fieldMapShape.catch([]),
});

/** A transition that the person may make now. `fields` are those of its screen, empty without a screen. */
export type Transition = z.infer<typeof transitionShape>;

export async function listTransitions(api: Api, key: string): Promise<Answer<Transition[]>> {
  const answer = await api.call({
    path: `${issuePath(key)}/transitions?expand=transitions.fields`,
    shape: z.object({ transitions: z.array(transitionShape) }),
  });
  return answer.ok ? succeeded(answer.value.transitions) : answer;
}

/** A person's input on a transition's screen. */
export interface TransitionInput {
  readonly transitionId: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Atlassian Document Format, or null for no comment. */
  readonly comment: unknown;
  readonly files: readonly File[];
}

/**
 * Sends a transition. The public route cannot carry files. A screen with files therefore uses the way of Jira's own
 * front end: one multipart request, in which validators see the attachments as part of this transition.
 */
export function sendTransition(api: Api, key: string, input: TransitionInput): Promise<Answer<null>> {
  const body = {
    transition: { id: input.transitionId },
    ...(Object.keys(input.fields).length > 0 && { fields: input.fields }),
    ...(input.comment !== null && { update: { comment: [{ add: { body: input.comment } }] } }),
  };
  if (input.files.length === 0) return api.call({ method: 'POST', path: `${issuePath(key)}/transitions`, json: body });

  const form = new FormData();
  form.set('body', JSON.stringify(body));
  for (const file of input.files) form.append('file', file, file.name);
  return api.call({
    method: 'POST',
    path: `/rest/internal/3/issue/${encodeURIComponent(key)}/transitions`,
    form,
  });
}
