import { useCallback, useEffect, useRef, useState } from 'react';
import { BRIDGE } from '../../shared/jira/readJira';
import { usePage } from '../../shared/page/PageContext';
import type { IssueChanges } from './issueChanges';
import { readPanel, type IssuePlace, type Reading } from './readPanel';

export interface Readings {
  /** The newest successful reading, or a failed one if there is none. */
  readonly reading: Reading;
  /** True if the last reading failed and an older one is shown. */
  readonly stale: boolean;
  readonly reload: () => Promise<void>;
}

/** The reading before the page was drawn, and the changes reported since before that. */
export interface FirstReading {
  readonly changes: IssueChanges;
  readonly reading: Reading;
}

/** Keeps the panel up to date. The old content stays until the new content is there. */
export function useReading(place: IssuePlace, { changes, reading: first }: FirstReading): Readings {
  const [shown, setShown] = useState({ reading: first, stale: false });
  const newest = useRef(0);
  const { issueKey, projectId } = place;
  const { language } = usePage();

  const reload = useCallback(async () => {
    const turn = ++newest.current;
    const next = await readPanel({ issueKey, projectId }, language, BRIDGE);
    // A later reading is under way, so this one may be outdated.
    if (turn !== newest.current) return;
    setShown(({ reading }) => (next.ok || !reading.ok ? { reading: next, stale: false } : { reading, stale: true }));
  }, [issueKey, projectId, language]);

  useEffect(() => changes.follow(() => void reload()), [changes, reload]);

  return { ...shown, reload };
}
