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

/** Milliseconds to wait for the effects of a change. A stuck effect must not block the page. */
const PATIENCE = 5000;

export interface IssueState {
  readonly issue: Loaded<Issue>;
  readonly transitions: Loaded<Transition[]>;
  /** Increases with every change, so that other parts showing the issue reload. */
  readonly revision: number;
  /** Increases after the effects of a change. */
  readonly settledRevision: number;
  /** Call it after a change. It reloads the issue at once, and again after the app's post functions. */
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
