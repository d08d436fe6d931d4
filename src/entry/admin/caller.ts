import { NeedsAuthenticationError } from '@forge/api';
import * as z from 'zod';
import { JiraFailure } from '../../jira/client';
import { mayAdminister } from '../../jira/rest/projects';
import { wordsFor } from '../../procedure/languages';
import { say, type Words } from '../../procedure/words';
import type { Answer } from '../adminApi';
import { asUser } from '../clients';

/** The caller of a function of the administration page. */
export interface Caller {
  readonly accountId: string;
  readonly siteUrl: string;
  readonly words: Words;
}

/** Refuses a request, with the reason in the caller's words. */
export class Refusal extends Error {}

const CONTEXT = z.object({
  accountId: z.string().optional(),
  siteUrl: z.string().optional(),
  locale: z.string().optional(),
});

/**
 * Defines a function of the administration page. Only Jira administrators may call it. It checks that first, as the
 * caller. It answers expected errors in the caller's words.
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

/** Returns false if Jira does not know the caller, or the caller has not authorised the app. */
async function administers(): Promise<boolean> {
  try {
    return await mayAdminister(asUser());
  } catch (error) {
    if (error instanceof NeedsAuthenticationError) return false;
    if (error instanceof JiraFailure && (error.status === 401 || error.status === 403)) return false;
    throw error;
  }
}

/** The message for the caller. Returns null for an unexpected error. */
function refusal(error: unknown, { problems }: Words): string | null {
  if (error instanceof Refusal) return error.message;
  if (error instanceof z.ZodError) return say(problems.badRequest, { detail: z.prettifyError(error) });
  if (error instanceof JiraFailure) {
    return isProjectGone(error) ? problems.unknownProject : say(problems.jira, { detail: error.message });
  }
  return null;
}

/** True if the project itself is missing, and not something else that a plan reads. */
const isProjectGone = ({ status, method, path }: JiraFailure): boolean =>
  status === 404 && method === 'GET' && /^\/rest\/api\/3\/project\/[^/?]+$/.test(path);
