import type { Clock } from '../../clock';
import type { Effect } from './effects';
import { effectOf } from './effects';
import type { Fault, TaskFault } from './fault';
import { isTaskFault, parseFaults } from './fault';
import type { FaultCall } from './match';
import { matcherOf } from './match';
import { nextHour } from './rateLimit';

/** An active fault. */
export interface ActiveFault {
  readonly id: string;
  readonly fault: Fault;
  /** Number of matching calls or tasks, including those that the fault spared. */
  readonly seen: number;
  /** Number of calls or tasks that the fault hit. */
  readonly hits: number;
}

/** Fate of a task that is about to start. */
export interface TaskFate {
  /** Number of polls before the task ends; 0: it ends at once. */
  readonly polls: number;
  /** The reason of its failure; null if it succeeds. */
  readonly failure: string | null;
}

export interface FaultEngine {
  /** Activates one fault or several and returns their state. @throws InvalidFault with all mistakes */
  add(faults: Fault | readonly Fault[]): readonly ActiveFault[];
  /** The same for data from the network. @throws InvalidFault */
  addUnknown(faults: unknown): readonly ActiveFault[];
  remove(id: string): boolean;
  clear(): void;
  list(): readonly ActiveFault[];
  /** Counts a call for every fault that matches it. Returns the effect of the first one that is due, or null. */
  strike(call: FaultCall): Effect | null;
  /** Counts a task and returns its fate. */
  taskFate(): TaskFate;
}

interface Entry extends ActiveFault {
  seen: number;
  hits: number;
  readonly fits: (call: FaultCall) => boolean;
  readonly effect: Effect | null;
  /** End of an exhausted quota, in epoch milliseconds. */
  reset: number | null;
}

export function createFaultEngine(clock: Clock): FaultEngine {
  const entries: Entry[] = [];
  let lastId = 0;

  const addUnknown = (given: unknown): readonly ActiveFault[] => {
    const added = parseFaults(given).map((fault): Entry => {
      lastId += 1;
      const counts = { id: String(lastId), fault, seen: 0, hits: 0, reset: null };
      return isTaskFault(fault)
        ? { ...counts, fits: () => false, effect: null }
        : { ...counts, fits: matcherOf(fault), effect: effectOf(fault) };
    });
    entries.push(...added);
    return added.map(stateOf);
  };

  const taskFault = <Kind extends TaskFault['kind']>(kind: Kind): Extract<TaskFault, { kind: Kind }> | undefined => {
    const isOfKind = (fault: Fault): fault is Extract<TaskFault, { kind: Kind }> => fault.kind === kind;
    for (const entry of entries) {
      if (!isOfKind(entry.fault)) continue;
      entry.seen += 1;
      if (!isDue(entry)) continue;
      entry.hits += 1;
      return entry.fault;
    }
    return undefined;
  };

  return {
    add: addUnknown,
    addUnknown,
    remove: (id) => {
      const index = entries.findIndex((entry) => entry.id === id);
      if (index !== -1) entries.splice(index, 1);
      return index !== -1;
    },
    clear: () => {
      entries.length = 0;
    },
    list: () => entries.map(stateOf),
    strike: (call) => {
      const now = clock.now().getTime();
      const fitting = entries.filter((entry) => entry.fits(call));
      for (const entry of fitting) entry.seen += 1;
      const due = fitting.find((entry) => isDue(entry) && (entry.reset === null || now < entry.reset));
      if (due === undefined) return null;
      due.hits += 1;
      if (due.fault.kind === 'rateLimit' && due.fault.untilReset === true) due.reset ??= nextHour(now);
      return due.effect;
    },
    taskFate: () => ({
      polls: taskFault('slowTasks')?.polls ?? 0,
      failure: failureOf(taskFault('failTask')),
    }),
  };
}

const failureOf = (fault: Extract<TaskFault, { readonly kind: 'failTask' }> | undefined): string | null =>
  fault === undefined ? null : (fault.message ?? 'The task failed.');

/** Whether the fault is due: `nth` calls have matched, and it has hit fewer than `times`. */
function isDue({ fault, seen, hits }: Entry): boolean {
  const nth = 'nth' in fault ? fault.nth : undefined;
  const { times = nth === undefined ? 'every' : 1 } = fault;
  return seen >= (nth ?? 1) && (times === 'every' || hits < times);
}

const stateOf = ({ id, fault, seen, hits }: Entry): ActiveFault => ({ id, fault, seen, hits });
