import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod';
import { readJira } from '../jira/readJira';

const PERSON = z.object({ displayName: z.string() });

/** Of so many different people are names asked for; those that few pages have more of stay ids. */
const MOST = 20;

/** Names for account ids, read as the reader; the id itself until, and where, Jira does not tell the name. */
export function useNames(accountIds: readonly string[]): (accountId: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useMemo(() => [...new Set(accountIds)].sort().slice(0, MOST).join(' '), [accountIds]);
  useEffect(() => {
    let dropped = false;
    for (const id of asked.split(' ').filter((one) => one !== '')) {
      void readJira(`/rest/api/3/user?accountId=${encodeURIComponent(id)}`, PERSON).then((answer) => {
        if (answer.ok && !dropped) setNames((before) => new Map(before).set(id, answer.value.displayName));
      });
    }
    return () => {
      dropped = true;
    };
  }, [asked]);
  return (accountId) => names.get(accountId) ?? accountId;
}
