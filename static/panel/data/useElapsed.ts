import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/**
 * Milliseconds since an instant of the reader's clock, updated every minute. An open panel therefore notices the end of
 * the Production hours.
 */
export function useElapsed(since: number): number {
  const [at, setAt] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => {
      setAt(Date.now());
    }, MINUTE);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, at - since);
}
