import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod';
import { readJira } from '../jira/readJira';

const PEOPLE = z.object({ values: z.array(z.object({ accountId: z.string(), displayName: z.string() })) });

/** Names for account ids, read as the reader; the id itself until, and where, Jira does not tell the name. */
export function useNames(accountIds: readonly string[]): (accountId: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useMemo(() => [...new Set(accountIds)].sort().join(' '), [accountIds]);
  useEffect(() => {
    if (asked === '') return;
    const query = asked.split(' ').map((id) => `accountId=${encodeURIComponent(id)}`);
    void readJira(`/rest/api/3/user/bulk?${query.join('&')}&maxResults=50`, PEOPLE).then((answer) => {
      if (answer.ok)
        setNames(new Map(answer.value.values.map(({ accountId, displayName }) => [accountId, displayName])));
    });
  }, [asked]);
  return (accountId) => names.get(accountId) ?? accountId;
}
