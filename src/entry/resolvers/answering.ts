import * as z from 'zod';
import { JiraFailure } from '../../jira/client';
import { say, type Words } from '../../procedure/words';
import type { Answer } from '../api/answer';
import { callOf, type Call, type Invocation } from './call';

/** Refuses a call, with the reason in the caller's words. */
export class Refusal extends Error {}

/** How a resolver admits callers, and how it words the expected errors. */
export interface Resolving<C> {
  /** Checks the caller before the function reads the payload. Throws `Refusal`. */
  readonly admit: (call: Call) => C | Promise<C>;
  /** The answer to a payload or a place that no page sends. */
  readonly invalid: (error: z.ZodError, words: Words) => string;
  /** The answer if Jira refuses. */
  readonly jira: (failure: JiraFailure, words: Words) => string;
}

/**
 * Makes the functions of a resolver. Each admits its caller first, and answers expected errors in the caller's words.
 * Unexpected errors go to the platform.
 */
export function answering<C>({ admit, invalid, jira }: Resolving<C>) {
  return <T>(act: (payload: unknown, caller: C) => Promise<T>) =>
    async (invocation: Invocation): Promise<Answer<T>> => {
      const call = callOf(invocation);
      try {
        return { ok: true, value: await act(call.payload, await admit(call)) };
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, problem: error.message };
        if (error instanceof z.ZodError) return { ok: false, problem: invalid(error, call.words) };
        if (error instanceof JiraFailure) return { ok: false, problem: jira(error, call.words) };
        throw error;
      }
    };
}

/** A sentence about a payload that no page sends, with what is wrong in it. */
export const badRequest = (sentence: string, error: z.ZodError): string =>
  say(sentence, { detail: z.prettifyError(error) });

/** True if the caller may not see the thing, or it does not exist. Jira answers the same to both. */
export const isHidden = ({ status }: JiraFailure): boolean => status === 401 || status === 403 || status === 404;
