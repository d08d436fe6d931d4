/** A refusal, with the reason in the reader's words. */
export type Refused = { readonly ok: false; readonly problem: string };

/** The answer of a resolver's function to its page: a value or a refusal. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Refused;
