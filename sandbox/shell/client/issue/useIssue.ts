import { useCallback, useState } from 'react';
import { getIssue } from '../api/issues';
import type { Issue } from '../api/issues';
import { settle } from '../api/sandbox';
import { listTransitions } from '../api/transitions';
import type { Transition } from '../api/transitions';
import { useClockSet } from '../session/clockSet';
import { useLoaded } from '../session/useLoaded';
import type { Loaded } from '../session/useLoaded';
import { useSession } from '../session/SessionContext';

/** How long to wait for what follows a change, in milliseconds; a stuck effect must not keep the page from being read. */
const PATIENCE = 5000;

export interface IssueState {
  readonly issue: Loaded<Issue>;
  readonly transitions: Loaded<Transition[]>;
  /** Grows with every change: whatever else shows the issue loads again when it does. */
  readonly revision: number;
  /** Grows once what follows a change has happened too. */
  readonly settledRevision: number;
  /** The issue was changed: shows it anew at once, and again when the app's post functions are through. */
  readonly refresh: () => void;
}

export function useIssue(issueKey: string): IssueState {
  const { api } = useSession();
  const [revision, setRevision] = useState(0);
  const [settledRevision, setSettledRevision] = useState(0);
  const issue = useLoaded(
    useCallback(() => getIssue(api, issueKey), [api, issueKey]),
    revision,
  );
  const transitions = useLoaded(
    useCallback(() => listTransitions(api, issueKey), [api, issueKey]),
    revision,
  );

  const refresh = useCallback(() => {
    const grow = (number: number) => number + 1;
    setRevision(grow);
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    void Promise.race([settle(api), patience]).then(() => {
      setRevision(grow);
      setSettledRevision(grow);
    });
  }, [api]);

  useClockSet(refresh);

  return { issue, transitions, revision, settledRevision, refresh };
}
