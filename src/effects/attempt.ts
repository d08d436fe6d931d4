import { isLeased, isUnknown, unattempted, type LedgerEntry } from './ledgerEntry';
import { failureOf, type Failure } from './failure';
import type { Ledger } from './ledger';
import type { PlannedEffect, TransitionContext } from './performer';

/**
 * Maximum duration of an attempt, in seconds. Only checksums of large files take longer. Two runs may compute those at
 * once without harm.
 */
const LEASE_SECONDS = 120;

/** Period in which the app retries a failed effect, in milliseconds. */
export const GIVE_UP_AFTER = 24 * 3_600_000;

export interface Attempt {
  readonly key: string;
  readonly act: PlannedEffect;
  readonly scene: Omit<TransitionContext, 'begin'>;
  /** The ledger entry of the effect, if it has one. */
  readonly known: LedgerEntry | undefined;
  readonly ledger: Ledger;
  readonly now: () => Date;
  /**
   * True if a person asked for it. The app then also retries effects that were marked as given up or may have happened.
   */
  readonly byHand?: boolean;
  /** True if it comes without its event. The ledger may have been lost, so the app checks Jira where it can. */
  readonly late?: boolean;
}

export interface AttemptOutcome {
  readonly key: string;
  /** State after the attempt. `pending`: another delivery is still working on it. */
  readonly entry: LedgerEntry;
  /** True if it failed or recovered just now. The app then updates the display. */
  readonly changed: boolean;
  /** Seconds to wait before the next call to Jira. */
  readonly retryAfter: number | null;
}

/** Another delivery is already working on this effect. */
class AnotherIsAtIt extends Error {}

/**
 * Attempts one effect, unless it is done or another delivery is working on it. It announces every attempt in the ledger
 * before it changes anything. The effect therefore happens once, however often and in parallel it is tried.
 */
export async function attempt(given: Attempt): Promise<AttemptOutcome> {
  const task = await upToDate(given);
  const { key, act, known, ledger, now, byHand = false, late = false } = task;
  const unchanged = (entry: LedgerEntry): AttemptOutcome => ({ key, entry, changed: false, retryAfter: null });
  if (known !== undefined) {
    const isOver = known.state === 'done' || (known.state === 'givenUp' && !byHand);
    if (isOver || isLeased(known, now())) return unchanged(known);
  }
  const unknown = isUnknown(known);
  if (known !== undefined && unknown && act.repeat === 'never' && !byHand) return notRepeated(task, known);

  let entry = opened(task);
  const begin = async () => {
    entry = await claimed(task, entry);
    return { unknown: unknown || (late && act.repeat === 'lookFirst') };
  };
  try {
    const performed = await act.perform({ ...task.scene, begin });
    const found = typeof performed === 'object';
    const how = found ? performed.found : performed;
    const resolution = found ? 'adopted' : byHand ? 'byHand' : 'repeated';
    const done: LedgerEntry = {
      ...entry,
      state: 'done',
      lastAt: now().toISOString(),
      leaseUntil: null,
      unknown: false,
      how,
      error: null,
      unknownOutcome: unknown || found ? resolution : null,
    };
    await ledger.write(key, done);
    return { key, entry: done, changed: known?.state === 'failed' || known?.state === 'givenUp', retryAfter: null };
  } catch (error) {
    if (error instanceof AnotherIsAtIt) return unchanged({ ...entry, state: 'pending' });
    if (entry.state === 'pending') return failed(task, entry, failureOf(error));
    try {
      // Only the holder of the claim may write the outcome. Another delivery may have done the effect meanwhile.
      return await failed(task, await claimed(task, entry), { ...failureOf(error), maybeDone: false });
    } catch (refusal) {
      if (refusal instanceof AnotherIsAtIt) return unchanged({ ...entry, state: 'pending' });
      throw refusal;
    }
  }
}

/** Reads the entry again, unless the effect is done. The entry may be outdated by now. */
async function upToDate(task: Attempt): Promise<Attempt> {
  const { key, known, ledger } = task;
  if (known === undefined || known.state === 'done') return task;
  return { ...task, known: (await ledger.read([key])).get(key) ?? known };
}

/** The ledger entry of this attempt before it begins. */
function opened({ known, scene, now }: Attempt): LedgerEntry {
  const before = known ?? unattempted(scene.execution, now());
  return { ...before, unknown: isUnknown(known), state: 'failed', attempts: before.attempts + 1, leaseUntil: null };
}

/** Announces the attempt. The first attempt writes the entry itself. Each further attempt has its own claim. */
async function claimed({ key, known, ledger, now }: Attempt, entry: LedgerEntry): Promise<LedgerEntry> {
  const lastAt = now().toISOString();
  const leaseUntil = new Date(now().getTime() + LEASE_SECONDS * 1000).toISOString();
  const pending: LedgerEntry = { ...entry, state: 'pending', lastAt, leaseUntil };
  if (known === undefined) {
    if (await ledger.open(key, pending)) return pending;
    throw new AnotherIsAtIt();
  }
  for (let number = entry.attempts; ; number += 1) {
    const claim = `claim:${key.slice('effect:'.length)}:${number}`;
    if (await ledger.claim(claim, leaseUntil)) {
      await ledger.write(key, { ...pending, attempts: number });
      return { ...pending, attempts: number };
    }
    const until = await ledger.claimedUntil(claim);
    // The holder of that claim was interrupted before it updated the entry.
    if (until !== null && Date.parse(until) > now().getTime()) throw new AnotherIsAtIt();
  }
}

/** Gives the effect up. It may have happened and must not happen twice, so a person has to decide. */
async function notRepeated({ key, ledger, now }: Attempt, known: LedgerEntry): Promise<AttemptOutcome> {
  const entry: LedgerEntry = {
    ...known,
    state: 'givenUp',
    lastAt: now().toISOString(),
    leaseUntil: null,
    unknown: true,
    error: { code: 'unknownOutcome', status: known.error?.status ?? null },
    unknownOutcome: 'notRepeated',
  };
  await ledger.write(key, entry);
  return { key, entry, changed: true, retryAfter: null };
}

async function failed(task: Attempt, entry: LedgerEntry, failure: Failure): Promise<AttemptOutcome> {
  const { key, act, ledger, now } = task;
  const { code, status, permanent, maybeDone, retryAfter } = failure;
  const unknown = entry.unknown || maybeDone;
  const at = { ...entry, unknown, error: { code, status } };
  if (unknown && act.repeat === 'never') return notRepeated(task, at);
  const tooLate = now().getTime() - Date.parse(entry.firstAt) >= GIVE_UP_AFTER;
  const next: LedgerEntry = {
    ...at,
    state: permanent || tooLate ? 'givenUp' : 'failed',
    lastAt: now().toISOString(),
    leaseUntil: null,
  };
  await ledger.write(key, next);
  return { key, entry: next, changed: true, retryAfter };
}
