import type { Searcher } from './field';

/** People by account id, e-mail or display name, as Jira's editor accepts. */
export function resolveAccounts({ context }: Searcher, written: string): string[] {
  const wanted = written.toLowerCase();
  return [...context.site.people.values()]
    .filter(
      ({ accountId, email, displayName }) =>
        accountId === written || email.toLowerCase() === wanted || displayName.toLowerCase() === wanted,
    )
    .map(({ accountId }) => accountId);
}
