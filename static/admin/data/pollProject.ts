import type { ProjectView } from '../../../src/entry/api/admin';
import type { Trouble } from '../model/flow';
import { isBeingChecked, isStalled, stateOf } from '../model/projects';
import { callResolver } from './resolver';

/** Milliseconds between two readings of a run's state. */
const INTERVAL = 1000;
/** Number of failed readings after which the page reports it and stops. */
const SILENCES = 5;
/** Maximum readings to wait for the check after a run. */
const SETTLING = 30;

export interface PollListener {
  readonly onChange: (project: ProjectView) => void;
  readonly onTrouble: (trouble: Trouble) => void;
  /** Tells if the run has been silent for so long that it was interrupted. */
  readonly onStalled: (isStalled: boolean) => void;
}

/** Reads the state once a second until a run and its check have ended. Returns a function that stops it. */
export function pollProject(projectId: string, { onChange, onTrouble, onStalled }: PollListener): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let stopped = false;
  let silences = 0;
  let settling = 0;
  let last = '';
  const look = async (): Promise<void> => {
    const reply = await callResolver('status', { projectId });
    if (stopped) return;
    silences = reply.state === 'unreachable' ? silences + 1 : 0;
    if (reply.state === 'refused' || (reply.state === 'unreachable' && silences >= SILENCES)) {
      onTrouble(reply);
      return;
    }
    if (reply.state === 'ok') {
      const project = reply.value;
      const now = JSON.stringify(project);
      if (now !== last) onChange(project);
      last = now;
      if (project.installation !== null) onStalled(isStalled(project.installation, Date.now()));
      if (stateOf(project) !== 'running') settling += 1;
      if (settling > 0 && (!isBeingChecked(project) || settling > SETTLING)) return;
    }
    timer = setTimeout(() => void look(), INTERVAL);
  };
  timer = setTimeout(() => void look(), INTERVAL);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
