import { invoke } from '@forge/bridge';
import type { AdminFunctions, Answer } from '../../../src/entry/adminApi';

/** A value; a refusal in the reader's words; or no answer at all. */
export type Reply<T> =
  | { readonly state: 'ok'; readonly value: T }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Calls a function of the app's resolver. */
export async function callResolver<F extends keyof AdminFunctions>(
  functionKey: F,
  payload: AdminFunctions[F]['payload'],
): Promise<Reply<AdminFunctions[F]['value']>> {
  try {
    const answer: unknown = await invoke(functionKey, payload);
    if (!isAnswer<AdminFunctions[F]['value']>(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** Checks only the envelope, because the page and its resolver are deployed together. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
