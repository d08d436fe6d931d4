import { NeedsAuthenticationError } from '@forge/api';
import * as z from 'zod';
import { JiraFailure } from '../../jira/client';
import { mayAdminister } from '../../jira/rest/projects';
import { wordsFor } from '../../procedure/languages';
import { say, type Words } from '../../procedure/words';
import type { Answer } from '../adminApi';
import { asUser } from '../clients';

/** Who calls a function of the admin page. */
export interface Caller {
  readonly accountId: string;
  readonly siteUrl: string;
  readonly words: Words;
}

/** What was asked for is not done, for a reason in the caller's words. */
export class Refusal extends Error {}

const CONTEXT = z.object({
  accountId: z.string().optional(),
  siteUrl: z.string().optional(),
  locale: z.string().optional(),
});

/**
 * A function of the admin page. It is only for who administers Jira, which is asked as the caller and before anything
 * else is looked at; whatever goes wrong as foreseen is answered in the caller's words.
 */
export const define = <T>(act: (payload: unknown, caller: Caller) => Promise<T>) => {
  return async ({ payload, context }: { payload: unknown; context: Record<string, unknown> }): Promise<Answer<T>> => {
    const { accountId, siteUrl, locale } = CONTEXT.parse(context);
    const words = wordsFor(locale);
    try {
      if (accountId === undefined || !(await administers())) throw new Refusal(words.problems.notAdministrator);
      return { ok: true, value: await act(payload, { accountId, siteUrl: siteUrl ?? '', words }) };
    } catch (error) {
      const problem = refusal(error, words);
      if (problem === null) throw error;
      return { ok: false, problem };
    }
  };
};

/** Somebody whom Jira does not know, or who has not let the app speak for them, administers nothing. */
async function administers(): Promise<boolean> {
  try {
    return await mayAdminister(asUser());
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) return false;
    if (error instanceof JiraFailure && (error.status === 401 || error.status === 403)) return false;
    throw error;
  }
}

/** What to tell the caller; `null` for what nobody foresaw. */
function refusal(error: unknown, { problems }: Words): string | null {
  if (error instanceof Refusal) return error.message;
  if (error instanceof z.ZodError) return say(problems.badRequest, { detail: z.prettifyError(error) });
  if (error instanceof JiraFailure) {
    return isProjectGone(error) ? problems.unknownProject : say(problems.jira, { detail: error.message });
  }
  return null;
}

/** Of all that may not be found while a plan is made, the project itself. */
const isProjectGone = ({ status, method, path }: JiraFailure): boolean =>
  status === 404 && method === 'GET' && /^\/rest\/api\/3\/project\/[^/?]+$/.test(path);
