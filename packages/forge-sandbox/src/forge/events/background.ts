import { leaveInvocation } from '../runtime/currentInvocation';

/** Work that runs later and apart from its caller: queue events, post functions, their retries. */
export interface Background {
  /** Starts a task after this many seconds of the machine's time. A set sandbox clock does not delay it. */
  start(task: () => Promise<void>, delaySeconds?: number): void;
  /** Counts work that another caller awaits, so that `idle` waits for it too. */
  track<T>(work: Promise<T>): Promise<T>;
  /**
   * Resolves when nothing runs or waits, including work that running work has started. Delayed tasks start at once, in
   * the order of their times, each when nothing else runs. With `keepDelays` they start at their times.
   */
  readonly idle: (options?: IdleOptions) => Promise<void>;
  /** Drops the tasks that still wait for their time. */
  readonly close: () => void;
}

export interface IdleOptions {
  readonly keepDelays?: boolean;
}

/** A delayed task. */
interface Waiting {
  /** Milliseconds of the machine's time. */
  readonly due: number;
  readonly finish: (run: boolean) => void;
}

export function createBackground(): Background {
  const pending = new Set<Promise<unknown>>();
  const waiting = new Set<Waiting>();

  function startEarliest(): void {
    const [earliest] = [...waiting].sort((one, other) => one.due - other.due);
    earliest?.finish(true);
  }

  function track<T>(work: Promise<T>): Promise<T> {
    pending.add(work);
    const settled = () => pending.delete(work);
    work.then(settled, settled);
    return work;
  }

  return {
    track,
    start: (task, delaySeconds = 0) => {
      // A task must not inherit the person of the invocation that started it.
      leaveInvocation(() => {
        const due = new Promise<boolean>((resolve) => {
          const timer = setTimeout(() => {
            delayed.finish(true);
          }, delaySeconds * 1000);
          const delayed: Waiting = {
            due: Date.now() + delaySeconds * 1000,
            finish: (run) => {
              clearTimeout(timer);
              waiting.delete(delayed);
              resolve(run);
            },
          };
          waiting.add(delayed);
        });
        void track(due.then((run) => (run ? task() : undefined)));
      });
    },
    idle: async ({ keepDelays = false } = {}) => {
      while (pending.size > 0) {
        if (!keepDelays && pending.size === waiting.size) startEarliest();
        await Promise.race(pending).catch(() => undefined);
      }
    },
    close: () => {
      for (const delayed of [...waiting]) delayed.finish(false);
    },
  };
}
