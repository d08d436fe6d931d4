import { useEffect } from 'react';

/** Told to the window when somebody sets or frees the sandbox's time here. */
const CLOCK_SET = 'sandbox:clock-set';

export function tellClockSet(): void {
  dispatchEvent(new Event(CLOCK_SET));
}

/** Calls a memoised function whenever the time was set: what depends on the clock may have changed. */
export function useClockSet(onSet: () => void): void {
  useEffect(() => {
    addEventListener(CLOCK_SET, onSet);
    return () => {
      removeEventListener(CLOCK_SET, onSet);
    };
  }, [onSet]);
}
