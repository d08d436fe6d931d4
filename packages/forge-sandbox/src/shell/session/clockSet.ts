import { useEffect } from 'react';

/** Event on the window after the shell set or freed the sandbox's time. */
const CLOCK_SET = 'sandbox:clock-set';

export function tellClockSet(): void {
  dispatchEvent(new Event(CLOCK_SET));
}

/** Calls a memoised function after each change of the clock, because dependent data may have changed. */
export function useClockSet(onSet: () => void): void {
  useEffect(() => {
    addEventListener(CLOCK_SET, onSet);
    return () => {
      removeEventListener(CLOCK_SET, onSet);
    };
  }, [onSet]);
}
