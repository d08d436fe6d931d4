import { useEffect, useState } from 'react';
import type { ProjectView } from '../../../src/entry/api/admin';
import type { Trouble } from '../model/flow';
import { isBeingChecked, stateOf } from '../model/projects';
import { pollProject } from './pollProject';

export interface Polling {
  readonly isStalled: boolean;
  /** The problem that prevents the page from following the run. */
  readonly trouble: Trouble | null;
  /** Continues after a problem. */
  readonly again: () => void;
}

/** Follows a run, and then its check. */
export function usePolling(project: ProjectView, onChange: (project: ProjectView) => void): Polling {
  const isRunning = stateOf(project) === 'running';
  const [hasRun, setHasRun] = useState(isRunning);
  if (isRunning && !hasRun) setHasRun(true);
  const [isStalled, setIsStalled] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isFollowed = trouble === null && (isRunning || (hasRun && isBeingChecked(project)));

  useEffect(() => {
    if (!isFollowed) return undefined;
    return pollProject(project.id, { onChange, onTrouble: setTrouble, onStalled: setIsStalled });
  }, [isFollowed, project.id, onChange]);

  return {
    isStalled: isStalled && isRunning,
    trouble,
    again: () => {
      setTrouble(null);
    },
  };
}
