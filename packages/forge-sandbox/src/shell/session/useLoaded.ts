import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Answer, Problem } from '../api/answer';

export interface Loaded<T> {
  /** The latest value. It stays while a newer one is loading. */
  readonly value: T | null;
  /** Why the latest call failed. */
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  readonly reload: () => void;
}

interface State<T> {
  /** The call that this answers. */
  readonly call: Call<T> | null;
  readonly value: T | null;
  readonly problem: Problem | null;
}

interface Call<T> {
  readonly load: (() => Promise<Answer<T>>) | null;
  readonly revision: number;
  readonly turn: number;
}

/**
 * Calls `load` now, for every new function or revision, and on `reload`. Give it a memoised function, or null to load
 * nothing. The answer of an outdated call is dropped.
 */
export function useLoaded<T>(load: (() => Promise<Answer<T>>) | null, revision = 0): Loaded<T> {
  const [turn, setTurn] = useState(0);
  const call = useMemo(() => ({ load, revision, turn }), [load, revision, turn]);
  const [state, setState] = useState<State<T>>({ call: null, value: null, problem: null });

  useEffect(() => {
    if (call.load === null) return undefined;
    let isOvertaken = false;
    void call.load().then((answer) => {
      if (isOvertaken) return;
      setState((before) =>
        answer.ok
          ? { call, value: answer.value, problem: null }
          : { call, value: before.value, problem: answer.problem },
      );
    });
    return () => {
      isOvertaken = true;
    };
  }, [call]);

  const reload = useCallback(() => {
    setTurn((number) => number + 1);
  }, []);
  const isBusy = load !== null && state.call !== call;
  return { value: state.value, problem: state.problem, isBusy, reload };
}
