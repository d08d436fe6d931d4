/**
 * The caller of the REST API. `scopes` is present if the call goes through the installed app: its manifest limits the
 * call.
 * A `powerless` caller holds no permission at all, because of an active fault.
 */
export type Principal =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly accountId: string;
      readonly scopes?: ReadonlySet<string>;
      readonly powerless?: true;
    }
  | {
      readonly kind: 'app';
      readonly accountId: string;
      readonly scopes: ReadonlySet<string>;
      readonly powerless?: true;
    };
