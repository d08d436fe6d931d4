import { useEffect, useState } from 'react';
import type { ProjectView } from '../../../src/entry/adminApi';
import type { Trouble } from '../model/flow';
import { isBeingChecked, stateOf } from '../model/projects';
import { follow } from './follow';

export interface Following {
  readonly isStalled: boolean;
  /** What keeps the page from seeing how the run goes. */
  readonly trouble: Trouble | null;
  /** Looks again after a trouble. */
  readonly again: () => void;
}

/** Follows a run while there is one, and then until what it wrote has been read back. */
export function useFollowing(project: ProjectView, onChange: (project: ProjectView) => void): Following {
  const isRunning = stateOf(project) === 'running';
  const [hasRun, setHasRun] = useState(isRunning);
  if (isRunning && !hasRun) setHasRun(true);
  const [isStalled, setIsStalled] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isFollowed = trouble === null && (isRunning || (hasRun && isBeingChecked(project)));

  useEffect(() => {
    if (!isFollowed) return undefined;
    return follow(project.id, { onChange, onTrouble: setTrouble, onStalled: setIsStalled });
  }, [isFollowed, project.id, onChange]);

  return {
    isStalled: isStalled && isRunning,
    trouble,
    again: () => {
      setTrouble(null);
    },
  };
}
