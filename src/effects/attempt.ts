import { isLeased, isUnknown, unattempted, type Entry } from './entry';
import { failureOf, type Failure } from './failure';
import type { Ledger } from './ledger';
import type { Act, Scene } from './performer';

/**
 * How long an attempt may take. Only checksums of large files take longer, and those may be worked out at two places at
 * once without harm.
 */
const LEASE_SECONDS = 120;

/** How long an effect is attempted again and again, in milliseconds. */
export const GIVE_UP_AFTER = 24 * 3_600_000;

export interface Attempt {
  readonly key: string;
  readonly act: Act;
  readonly scene: Omit<Scene, 'begin'>;
  /** What the ledger knows of it. */
  readonly known: Entry | undefined;
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** A person asks for it: what was given up is attempted too, and what may have happened is done again. */
  readonly byHand?: boolean;
  /** It does not come with its event: what can be looked up is, for a ledger that was lost knows nothing of what was done. */
  readonly late?: boolean;
}

export interface Attempted {
  readonly key: string;
  /** How it stands now. Still `pending`: another delivery is at it. */
  readonly entry: Entry;
  /** Whether it has failed or recovered just now, so that what people see has to change. */
  readonly changed: boolean;
  /** Seconds after which Jira wants to be asked again. */
  readonly retryAfter: number | null;
}

/** Another delivery is at this effect. */
class AnotherIsAtIt extends Error {}

/**
 * Attempts one effect unless it is done, or another delivery is at it. Every attempt is announced in the ledger before it
 * changes anything, so that it happens once however often and at how many places at once it is tried.
 */
export async function attempt(given: Attempt): Promise<Attempted> {
  const task = await upToDate(given);
  const { key, act, known, ledger, now, byHand = false, late = false } = task;
  const unchanged = (entry: Entry): Attempted => ({ key, entry, changed: false, retryAfter: null });
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
    const done: Entry = {
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
      // Only who holds the attempt may write how it went: another delivery may have done it meanwhile.
      return await failed(task, await claimed(task, entry), { ...failureOf(error), maybeDone: false });
    } catch (refusal) {
      if (refusal instanceof AnotherIsAtIt) return unchanged({ ...entry, state: 'pending' });
      throw refusal;
    }
  }
}

/** What was known when the delivery began may be long past: what was not over then is looked up again. */
async function upToDate(task: Attempt): Promise<Attempt> {
  const { key, known, ledger } = task;
  if (known === undefined || known.state === 'done') return task;
  return { ...task, known: (await ledger.read([key])).get(key) ?? known };
}

/** What the ledger will say of this attempt until it has begun. */
function opened({ known, scene, now }: Attempt): Entry {
  const before = known ?? unattempted(scene.execution, now());
  return { ...before, unknown: isUnknown(known), state: 'failed', attempts: before.attempts + 1, leaseUntil: null };
}

/** Announces the attempt. The first one is the entry itself; each further one has a claim of its own. */
async function claimed({ key, known, ledger, now }: Attempt, entry: Entry): Promise<Entry> {
  const lastAt = now().toISOString();
  const leaseUntil = new Date(now().getTime() + LEASE_SECONDS * 1000).toISOString();
  const pending: Entry = { ...entry, state: 'pending', lastAt, leaseUntil };
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
    // Whoever had that claim was cut off before it could say so in the entry.
    if (until !== null && Date.parse(until) > now().getTime()) throw new AnotherIsAtIt();
  }
}

/** It may have happened, and must not happen twice: somebody has to look and to decide. */
async function notRepeated({ key, ledger, now }: Attempt, known: Entry): Promise<Attempted> {
  const entry: Entry = {
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

async function failed(task: Attempt, entry: Entry, failure: Failure): Promise<Attempted> {
  const { key, act, ledger, now } = task;
  const { code, status, permanent, maybeDone, retryAfter } = failure;
  const unknown = entry.unknown || maybeDone;
  const at = { ...entry, unknown, error: { code, status } };
  if (unknown && act.repeat === 'never') return notRepeated(task, at);
  const tooLate = now().getTime() - Date.parse(entry.firstAt) >= GIVE_UP_AFTER;
  const next: Entry = {
    ...at,
    state: permanent || tooLate ? 'givenUp' : 'failed',
    lastAt: now().toISOString(),
    leaseUntil: null,
  };
  await ledger.write(key, next);
  return { key, entry: next, changed: true, retryAfter };
}
