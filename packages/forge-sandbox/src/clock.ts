/** The sandbox's time. It runs with the machine's clock until it is set; a set clock stands still. */
export interface Clock {
  now(): Date;
  /**
   * An instant for a new record, in epoch milliseconds. It is at least `now`, and later than every earlier stamp.
   * A later event therefore has a later stamp, even within one millisecond or after the clock was set back.
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
