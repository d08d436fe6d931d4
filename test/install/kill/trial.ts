import { DISTURBANCES, isVersioned, type Disturbance } from './disturbances';
import type { Scene } from './scene';
import { isFull } from '../../extent';

/** How a run ended that something happened to. */
export interface Trial {
  readonly disturbance: string;
  /** The call that it happened to. */
  readonly call: string;
  /** How often somebody had to say that it should go on; a run goes on after a pause, or another event, by itself. */
  readonly resumed: number;
  readonly outcome: string;
}

/** No run takes so many turns: it would go round in circles. */
const MOST_TURNS = 8;

/** Carries a scene's run out to its end, whatever happens to it. */
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

/** The calls of the run when nothing happens to it, and what it comes to. */
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

/** The first write of each kind: one of many alike tells what happens at all of them. */
export const isFirstOfItsKind: Which = (call, index, calls) =>
  isWrite(call) && calls.findIndex((one) => isWrite(one) && kindOf(one) === kindOf(call)) === index;

/** Every call in full, otherwise the first write of each kind. */
export const inPartOfCalls: Which = (call, index, calls) => isFull || isFirstOfItsKind(call, index, calls);

/** Everything that may happen to each of these calls, or to those of them that `which` picks. */
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
