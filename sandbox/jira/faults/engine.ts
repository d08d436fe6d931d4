import type { Clock } from '../../clock';
import type { Effect } from './effects';
import { effectOf } from './effects';
import type { Fault, TaskFault } from './fault';
import { isTaskFault, parseFaults } from './fault';
import type { FaultCall } from './match';
import { matcherOf } from './match';
import { nextHour } from './rateLimit';

/** A fault that is switched on. */
export interface ActiveFault {
  readonly id: string;
  readonly fault: Fault;
  /** How many calls, or tasks, it was for, whether or not it was their turn. */
  readonly seen: number;
  /** To how many it happened. */
  readonly hits: number;
}

/** What becomes of a task that is about to start. */
export interface TaskFate {
  /** How often somebody may ask before it ends; 0: it is done at once. */
  readonly polls: number;
  /** Why it fails; null when it does not. */
  readonly failure: string | null;
}

export interface FaultEngine {
  /** Switches on one fault or several, and answers how they stand. @throws InvalidFault naming everything that is wrong */
  add(faults: Fault | readonly Fault[]): readonly ActiveFault[];
  /** The same for what came over the wire. @throws InvalidFault */
  addUnknown(faults: unknown): readonly ActiveFault[];
  remove(id: string): boolean;
  clear(): void;
  list(): readonly ActiveFault[];
  /** Counts a call for every fault it fits, and answers what the first one whose turn it is does to it. */
  strike(call: FaultCall): Effect | null;
  /** Counts a task and answers what becomes of it. */
  taskFate(): TaskFate;
}

interface Entry extends ActiveFault {
  seen: number;
  hits: number;
  readonly fits: (call: FaultCall) => boolean;
  readonly effect: Effect | null;
  /** Of a quota that is used up: when it ends, in epoch milliseconds. */
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

/** Whether it is this call's turn: `nth` calls have come, and it has not happened `times` times. */
function isDue({ fault, seen, hits }: Entry): boolean {
  const nth = 'nth' in fault ? fault.nth : undefined;
  const { times = nth === undefined ? 'every' : 1 } = fault;
  return seen >= (nth ?? 1) && (times === 'every' || hits < times);
}

const stateOf = ({ id, fault, seen, hits }: Entry): ActiveFault => ({ id, fault, seen, hits });
