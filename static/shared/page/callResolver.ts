import { invoke } from '@forge/bridge';
import type { Answer } from '../../../src/entry/api/answer';

/** The answer to a call: a value; a refusal in the reader's words; or no answer at all. */
export type Reply<T> =
  | { readonly state: 'ok'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Calls a function of the page's resolver. */
export async function callResolver<T>(functionKey: string, payload: object): Promise<Reply<T>> {
  try {
    const answer: unknown = await invoke(functionKey, payload);
    if (!isAnswer<T>(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** Checks only the envelope, because the page and its resolver are deployed together. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
