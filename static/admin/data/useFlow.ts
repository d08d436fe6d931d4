import { useCallback, useReducer } from 'react';
import type { ProjectView } from '../../../src/entry/api/admin';
import { AT_REST, flowAfter, type Asked, type Busy, type Flow } from '../model/flow';
import { callResolver, type Reply } from './resolver';

/** The administrator's requests and their state. A run begins only after its plan was shown. */
export interface FlowControl {
  readonly flow: Flow;
  /** Requests a plan. */
  readonly ask: (asked: Asked) => void;
  /** Returns from the plan to the request. Nothing has happened yet. */
  readonly leave: () => void;
  /** Starts the run of the plan. */
  readonly agree: () => void;
  readonly cancel: () => void;
  readonly resume: () => void;
  readonly check: () => void;
  readonly accept: (keys: readonly string[], accepted: boolean) => void;
}

export function useFlow({ id: projectId }: ProjectView, onChange: (project: ProjectView) => void): FlowControl {
  const [flow, tell] = useReducer(flowAfter, AT_REST);

  const ask = useCallback((asked: Asked) => {
    tell({ type: 'asked', asked });
    const asking =
      asked.origin === 'removal' ? callResolver('planRemoval', asked.request) : callResolver('plan', asked.request);
    void asking.then((reply) => {
      if (reply.state === 'ok') tell({ type: 'planned', asked, plan: reply.value });
      else tell({ type: 'troubled', trouble: reply, asked });
    });
  }, []);

  const act = useCallback(
    (busy: Busy, call: () => Promise<Reply<ProjectView>>) => {
      tell({ type: 'waiting', busy });
      void call().then((reply) => {
        if (reply.state !== 'ok') {
          tell({ type: 'troubled', trouble: reply });
          return;
        }
        tell({ type: 'answered', started: busy === 'start' || busy === 'resume' });
        onChange(reply.value);
      });
    },
    [onChange],
  );

  const agree = (): void => {
    const { asked, plan } = flow;
    if (asked === null || plan === null) return;
    const { digest } = plan;
    act('start', () =>
      asked.origin === 'removal'
        ? callResolver('remove', { ...asked.request, digest })
        : callResolver('apply', { ...asked.request, digest }),
    );
  };

  return {
    flow,
    ask,
    agree,
    leave: () => {
      tell({ type: 'left' });
    },
    cancel: () => {
      act('cancel', () => callResolver('cancel', { projectId }));
    },
    resume: () => {
      act('resume', () => callResolver('resume', { projectId }));
    },
    check: () => {
      act('check', () => callResolver('check', { projectId }));
    },
    accept: (keys, accepted) => {
      act('accept', () => callResolver('accept', { projectId, keys, accepted }));
    },
  };
}
