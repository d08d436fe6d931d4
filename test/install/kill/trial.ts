import { DISTURBANCES, isVersioned, type Disturbance } from './disturbances';
import type { Scene } from './scene';
import { isFull } from '../../extent';

/** Result of a disturbed run. */
export interface Trial {
  readonly disturbance: string;
  /** The disturbed call. */
  readonly call: string;
  /**
   * Number of times that an administrator had to resume the run. After a pause or another event it resumes by itself.
   */
  readonly resumed: number;
  readonly outcome: string;
}

/** Above this number of turns, the run would never end. */
const MOST_TURNS = 8;

/** Executes a scene's run to its end. Returns how often it had to be resumed. */
async function toTheEnd(scene: Scene): Promise<number> {
  let resumed = 0;
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const installation = await scene.turn();
    if (installation === null) continue;
    if (installation.state === 'installed' || installation.state === 'removed') return resumed;
    if (installation.state === 'failed') {
      scene.resume();
      resumed += 1;
    }
    if (installation.resumeAt !== null) scene.site.clock.set(new Date(installation.resumeAt));
  }
  const { state, problem, progress } = scene.installation();
  throw new Error(`The run came to no end: ${state} at ${progress.step} ${problem ?? ''}\n${scene.calls.join('\n')}`);
}

/** The calls and the outcome of an undisturbed run. */
export async function undisturbed(
  scene: Scene,
): Promise<{ readonly calls: readonly string[]; readonly outcome: string }> {
  scene.begin();
  await toTheEnd(scene);
  return { calls: [...scene.calls], outcome: scene.outcome() };
}

/** Picks calls of a run, as `filter` does. */
export type Which = (call: string, index: number, calls: readonly string[]) => boolean;

/** A POST that only reads counts as a read. */
const isWrite = (call: string): boolean =>
  !call.startsWith('GET ') && !/\/(?:approximate-count|workflows|workflowscheme\/read)$/.test(call);

const kindOf = (call: string): string => call.replace(/\?.*/, '').replace(/\/[^/]*\d[^/]*(?=\/|$)/g, '/#');

/** The first write of each kind: similar writes give the same result. */
export const isFirstOfItsKind: Which = (call, index, calls) =>
  isWrite(call) && calls.findIndex((one) => isWrite(one) && kindOf(one) === kindOf(call)) === index;

/** Every call with `CHECK=full`, otherwise the first write of each kind. */
export const inPartOfCalls: Which = (call, index, calls) => isFull || isFirstOfItsKind(call, index, calls);

/** All disturbances of these calls, or of those that `which` picks. */
export function trialsOf(
  calls: readonly string[],
  which: Which = () => true,
): readonly { readonly nth: number; readonly disturbance: Disturbance }[] {
  return DISTURBANCES.flatMap((disturbance) =>
    calls.flatMap((call, index) =>
      !which(call, index, calls) || (disturbance.versioned && !isVersioned(call))
        ? []
        : [{ nth: index + 1, disturbance }],
    ),
  );
}

export async function attempt(scene: Scene, nth: number, disturbance: Disturbance): Promise<Trial> {
  scene.begin();
  scene.site.jira.faults.add(disturbance.fault(nth));
  const resumed = await toTheEnd(scene);
  const [state] = scene.site.jira.faults.list();
  if (state?.hits === 0) throw new Error(`${disturbance.name}: call ${String(nth)} was never made`);
  return { disturbance: disturbance.name, call: scene.calls[nth - 1] ?? '', resumed, outcome: scene.outcome() };
}
