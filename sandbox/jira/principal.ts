/** Who makes a REST call. `scopes` is present when the call goes through the installed app: then its manifest limits it. */
export type Principal =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'user'; readonly accountId: string; readonly scopes?: ReadonlySet<string> }
  | { readonly kind: 'app'; readonly accountId: string; readonly scopes: ReadonlySet<string> };
