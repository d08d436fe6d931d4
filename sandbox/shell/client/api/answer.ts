/** Why a call brought nothing. Expected failures of the server or the network; never thrown. */
export type Problem =
  /** No answer at all: the sandbox is stopped or the network is gone. */
  | { readonly kind: 'unreachable' }
  /** Jira's own refusal: messages for the whole request, and messages by field id. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly errorMessages: readonly string[];
      readonly errors: Readonly<Record<string, string>>;
    }
  /** An answer that is not of the shape the contract promises. */
  | { readonly kind: 'unexpected'; readonly detail: string };

/** What a call brings: a value, or the reason why not. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeeded<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
