import { useCallback, useEffect, useState } from 'react';
import type { InstallRequest, ProjectView } from '../../../src/entry/adminApi';
import { stateOf } from '../model/projects';
import { callResolver, type Reply } from './resolver';

/** Milliseconds between two looks at a running installation. */
const INTERVAL = 1000;
/** Looks without an answer, and without a change, after which the page stops looking (the latter: a quarter of an hour). */
const SILENCES = 5;
const STANDSTILLS = 900;

export type Trouble = Exclude<Reply<never>, { state: 'ok' }> | { readonly state: 'stalled' };

export interface InstallationControl {
  /** What keeps the page from going on; `null` when nothing does. */
  readonly trouble: Trouble | null;
  readonly starting: boolean;
  readonly start: (request: InstallRequest) => Promise<void>;
  /** Looks again after a trouble. */
  readonly look: () => void;
}

/** Starts the installation in a project and follows it while it runs; `onChange` gets the project whenever it moves. */
export function useInstallation(project: ProjectView, onChange: (project: ProjectView) => void): InstallationControl {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [starting, setStarting] = useState(false);
  const running = stateOf(project) === 'running' && trouble === null;

  useEffect(() => {
    if (!running) return undefined;
    return follow(project.id, onChange, setTrouble);
  }, [running, project.id, onChange]);

  const start = useCallback(
    async (request: InstallRequest) => {
      setStarting(true);
      const plan = await callResolver('plan', request);
      const reply = plan.state === 'ok' ? await callResolver('apply', { ...request, digest: plan.value.digest }) : plan;
      setStarting(false);
      setTrouble(reply.state === 'ok' ? null : reply);
      if (reply.state === 'ok') onChange(reply.value);
    },
    [onChange],
  );

  const look = useCallback(() => {
    setTrouble(null);
  }, []);
  return { trouble, starting, start, look };
}

/** Looks once a second until the installation has ended or something is wrong. Answers how to stop looking. */
function follow(
  projectId: string,
  onChange: (project: ProjectView) => void,
  onTrouble: (trouble: Trouble) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let stopped = false;
  let silences = 0;
  let standstills = 0;
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
      const now = JSON.stringify(reply.value.installation);
      standstills = now === last ? standstills + 1 : 0;
      if (now !== last) onChange(reply.value);
      last = now;
      if (standstills >= STANDSTILLS) {
        onTrouble({ state: 'stalled' });
        return;
      }
    }
    timer = setTimeout(() => void look(), INTERVAL);
  };
  timer = setTimeout(() => void look(), INTERVAL);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
