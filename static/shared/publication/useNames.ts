import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod';
import { readJira } from '../jira/readJira';

const PERSON = z.object({ displayName: z.string() });

/** Maximum number of people whose names are read. Further ones, on a few pages, stay ids. */
const MOST = 20;

/** Names by account id, read as the reader. A name that is not known yet, or that Jira does not tell, is the id. */
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
