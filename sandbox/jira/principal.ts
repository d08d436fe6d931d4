/**
 * Who makes a REST call. `scopes` is present when the call goes through the installed app: then its manifest limits it.
 * `powerless` callers hold no permission at all, whoever they are: a fault that is switched on.
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
