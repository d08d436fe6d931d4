import { leaveInvocation } from '../runtime/currentInvocation';

/** Work that runs later and apart from its caller: queue events, post functions, their retries. */
export interface Background {
  /** Starts a task after this many seconds of the machine's time. A set sandbox clock does not delay it. */
  start(task: () => Promise<void>, delaySeconds?: number): void;
  /** Counts work that another caller awaits, so that `idle` waits for it too. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing runs or waits, including work that running work has started. */
  readonly idle: () => Promise<void>;
  /** Drops the tasks that still wait for their time. */
  readonly close: () => void;
}

export function createBackground(): Background {
  const pending = new Set<Promise<unknown>>();
  const waiting = new Map<NodeJS.Timeout, () => void>();

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
            waiting.delete(timer);
            resolve(true);
          }, delaySeconds * 1000);
          waiting.set(timer, () => {
            resolve(false);
          });
        });
        void track(due.then((run) => (run ? task() : undefined)));
      });
    },
    idle: async () => {
      while (pending.size > 0) await Promise.allSettled([...pending]);
    },
    close: () => {
      for (const [timer, drop] of waiting) {
        clearTimeout(timer);
        drop();
      }
      waiting.clear();
    },
  };
}
