/** Why a call failed: expected failures of the server or the network. Never thrown. */
export type Problem =
  /** No answer at all: the sandbox is stopped or the network is down. */
  | { readonly kind: 'unreachable' }
  /** Jira's own refusal: messages for the whole request, and messages by field id. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly errorMessages: readonly string[];
      readonly errors: Readonly<Record<string, string>>;
    }
  /** An answer in another shape than the contract's. */
  | { readonly kind: 'unexpected'; readonly detail: string };

/** Result of a call: a value, or the reason of its failure. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeeded<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
