import { useCallback, useEffect, useState } from 'react';
import { readClock } from '../api/sandbox';
import { useClockSet } from '../session/clockSet';
import { useLoaded } from '../session/useLoaded';
import { useSession } from '../session/SessionContext';

/** Milliseconds between two readings of the sandbox's time: another client may have set it. */
const ASK_EVERY = 30_000;

export interface SandboxClock {
  readonly now: Date;
  /** Whether the clock stands still. */
  readonly isFixed: boolean;
}

/** The sandbox's time as it passes; null until it is known. */
export function useClock(): SandboxClock | null {
  const { api } = useSession();
  const { value, reload } = useLoaded(useCallback(() => readClock(api), [api]));
  useClockSet(reload);
  const [machine, setMachine] = useState(() => Date.now());
  const [readAt, setReadAt] = useState<{ readonly of: unknown; readonly at: number } | null>(null);

  if (value !== null && readAt?.of !== value) setReadAt({ of: value, at: machine });

  useEffect(() => {
    const tick = setInterval(() => {
      setMachine(Date.now());
    }, 1000);
    const ask = setInterval(reload, ASK_EVERY);
    addEventListener('focus', reload);
    return () => {
      clearInterval(tick);
      clearInterval(ask);
      removeEventListener('focus', reload);
    };
  }, [reload]);

  if (value === null) return null;
  const elapsed = value.fixed || readAt === null ? 0 : machine - readAt.at;
  return { now: new Date(Date.parse(value.now) + elapsed), isFixed: value.fixed };
}
