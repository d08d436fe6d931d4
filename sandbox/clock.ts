/** The sandbox's time. It runs with the machine's clock until somebody sets it; a set clock stands still. */
export interface Clock {
  now(): Date;
  /**
   * An instant, in epoch milliseconds, for something that is written down: at least `now`, and later than every stamp
   * before it. What happened after something else is so always newer, even within one millisecond or on a clock that
   * was set back.
   */
  stamp(): number;
  /** Stops the clock at this instant; `null` lets it run with the machine again. */
  set(instant: Date | null): void;
  readonly isSet: boolean;
}

export function createClock(machine: () => number = Date.now): Clock {
  let fixed: number | null = null;
  let last = 0;
  const now = (): number => fixed ?? machine();
  return {
    now: () => new Date(now()),
    stamp: () => {
      last = Math.max(now(), last + 1);
      return last;
    },
    set: (instant) => {
      fixed = instant === null ? null : instant.getTime();
    },
    get isSet() {
      return fixed !== null;
    },
  };
}
