import type { Delivery } from '../../src/effects/execution';
import { performMissed, performDelivery } from '../../src/effects/performDelivery';
import { JiraFailure } from '../../src/jira/client';
import { OPEN_GATE, type Desk, type Gate } from './desk';

/** The process of the function has ended: no call after this one happens. */
export class Crash extends Error {}

/**
 * A delivery that is cut off before or after the call of this number, to Jira or the storage. Without a cut it is
 * whole.
 */
export interface Run {
  readonly event: number;
  readonly cut?: { readonly call: number; readonly when: 'before' | 'after' };
}

/** Counts the calls and ends the process at the cut. */
export function cutAt(cut: Run['cut'], calls: string[] = []): Gate {
  let dead = false;
  return async (call, make) => {
    if (dead) throw new Crash();
    calls.push(call);
    if (cut === undefined || calls.length - 1 !== cut.call) return make();
    dead = true;
    if (cut.when === 'after') await make();
    throw new Crash();
  };
}

/** Makes a delivery. Returns `true` if it ran to its end. */
export async function deliver(desk: Desk, event: Delivery, gate: Gate = OPEN_GATE): Promise<boolean> {
  try {
    await performDelivery(event, desk.context(gate));
    return true;
  } catch (error) {
    // A call that never returned is, for the client, one without an answer.
    if (error instanceof Crash || (error instanceof JiraFailure && error.status === 0)) return false;
    throw error;
  }
}

/** Advances the clock: leases expire, and undelivered events count as missed. */
export function wait(desk: Desk, seconds: number): void {
  const { clock } = desk.site;
  clock.set(new Date(clock.now().getTime() + seconds * 1000));
}

/** The hourly sweep, repeated until nothing is left to do. */
export async function sweepUp(desk: Desk, issueId: string): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    wait(desk, 180);
    const { attempted } = await performMissed(issueId, desk.context());
    if (attempted.every(({ entry }) => entry.state === 'done' || entry.state === 'givenUp')) return;
  }
}

/** The same event from a Jira that does not name its history entry. */
export const withoutHistoryId = (event: Delivery): Delivery => ({ ...event, historyId: null });

/** All orders of a list. */
export function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first, at) => orders(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** Numbers from a seed, the same every time (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(random(left.length), 1)).flat();
}
