import type { Json } from '../../jira/site/json';

/** The end of an invocation: the function's value, or the reason why it has none. */
export type Outcome =
  | { readonly ok: true; readonly value: Json | undefined }
  | { readonly ok: false; readonly reason: 'threw' | 'timeLimit' | 'killed'; readonly message: string };
