import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/**
 * Milliseconds since an instant of the reader's clock, brought up to date every minute: an open panel notices that the
 * Production hours have ended.
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
