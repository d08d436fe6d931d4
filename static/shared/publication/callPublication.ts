import { invoke } from '@forge/bridge';
import type { Answer } from '../../../src/entry/api/answer';
import type { Comparison, PublicationView, Side, VersionView } from '../../../src/entry/api/publication';

/** The functions of the resolver, as defined in src/entry/api/publication.ts. */
interface PublicationFunctions {
  readonly publication: {
    readonly payload: { readonly projectId: string };
    readonly value: PublicationView;
  };
  readonly publish: {
    readonly payload: { readonly projectId: string; readonly hash: string };
    readonly value: PublicationView;
  };
  readonly version: {
    readonly payload: { readonly projectId: string; readonly version: number };
    readonly value: VersionView;
  };
  readonly compare: {
    readonly payload: { readonly projectId: string; readonly from: Side; readonly to: Side };
    readonly value: Comparison;
  };
}

/** A value, or a problem in the reader's words; `null` without an answer. */
export type Reply<T> = Answer<T> | null;

export async function callPublication<F extends keyof PublicationFunctions>(
  functionKey: F,
  payload: PublicationFunctions[F]['payload'],
): Promise<Reply<PublicationFunctions[F]['value']>> {
  try {
    const answer: unknown = await invoke(functionKey, payload);
    return isAnswer<PublicationFunctions[F]['value']>(answer) ? answer : null;
  } catch {
    return null;
  }
}

/** Checks only the envelope, because the page and its resolver are deployed together. */
function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
