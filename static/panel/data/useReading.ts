import { events } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePage } from '../../shared/page/PageContext';
import { readPanel, type IssuePlace, type Reading } from './readPanel';

/** What Jira's issue view tells its panels when the issue has changed (documented). */
const ISSUE_CHANGED = 'JIRA_ISSUE_CHANGED';

export interface Readings {
  /** The newest reading that succeeded; a failed one only where there is none. */
  readonly reading: Reading;
  /** The last reading failed, and an older one is shown. */
  readonly stale: boolean;
  readonly reload: () => Promise<void>;
}

/** Keeps the panel up to date: what is shown stays until what replaces it is there. */
export function useReading(place: IssuePlace, first: Reading): Readings {
  const [shown, setShown] = useState({ reading: first, stale: false });
  const newest = useRef(0);
  const { issueKey, projectId } = place;
  const { language } = usePage();

  const reload = useCallback(async () => {
    const turn = ++newest.current;
    const next = await readPanel({ issueKey, projectId }, language);
    // A later one is on its way: this one may already be out of date.
    if (turn !== newest.current) return;
    setShown(({ reading }) => (next.ok || !reading.ok ? { reading: next, stale: false } : { reading, stale: true }));
  }, [issueKey, projectId, language]);

  useEffect(() => {
    const subscription = events.on(ISSUE_CHANGED, () => void reload());
    return () => {
      void subscription.then(({ unsubscribe }) => {
        unsubscribe();
      });
    };
  }, [reload]);

  return { ...shown, reload };
}
