import type { Delivery } from '../../src/effects/execution';
import { JiraFailure } from '../../src/jira/client';
import { openDesk, type Desk, type Gate } from './desk';
import { cutAt, deliver, orders, seeded, shuffled, sweepUp, wait, withoutHistoryId, type Run } from './schedule';
import { go, LEGS } from './walk';
import { expectSame, outcomeOf, restore, takeSnapshot, uncertain, type Outcome, type Snapshot } from './world';
import { inPart, isFull } from '../extent';

const STEPS = LEGS.length + 1;
/** Number of post functions that are held back together and then delivered in every order. */
const HELD = 5;
/** Random schedules of each kind. */
const ROUNDS = isFull ? 300 : 60;

let desk: Desk;
let issueId: string;
let events: readonly Delivery[];
/** The clean walk, before and after the delivery of each step. */
let before: Snapshot[];
let clean: Outcome[];
let schedules = 0;

/** Makes the walk. `inTime` decides which steps have their event delivered in time. */
async function walk(
  inTime: (step: number) => boolean,
  { made = () => undefined, followed = () => undefined }: { made?: () => void; followed?: () => void } = {},
): Promise<void> {
  for (let step = 0; step < STEPS; step += 1) {
    const leg = LEGS[step - 1];
    if (leg !== undefined) await go(desk, issueId, leg);
    made();
    const event = desk.events.at(-1);
    if (event !== undefined && inTime(step)) await deliver(desk, event);
    followed();
  }
}

async function newRequest(): Promise<void> {
  issueId = await desk.file();
}

const ofThis = (): readonly Delivery[] => desk.events.filter((event) => event.issueId === issueId);

function event(step: number): Delivery {
  const found = events[step];
  if (found === undefined) throw new Error(`The walk has no step ${String(step)}`);
  return found;
}

/** Runs all outstanding work. The outcome must then equal that of the clean walk. */
async function settleAndCompare(expected: Outcome | undefined): Promise<void> {
  await sweepUp(desk, issueId);
  if (expected === undefined) throw new Error('There is nothing to compare with');
  expectSame(outcomeOf(desk, issueId), expected, uncertain(desk, issueId));
  schedules += 1;
}

beforeAll(async () => {
  desk = await openDesk();
  await newRequest();
  before = [];
  clean = [];
  await walk(() => true, {
    made: () => before.push(takeSnapshot(desk, issueId)),
    followed: () => clean.push(outcomeOf(desk, issueId)),
  });
  events = ofThis();
});

afterAll(() => {
  process.stdout.write(`Schedules of deliveries that were run: ${String(schedules)}\n`);
});

it('the clean walk has every kind of effect, and nothing left to do', () => {
  const last = clean.at(-1);
  expect(last?.mails).toHaveLength(22);
  expect(last?.worklogs).toHaveLength(1);
  // Infrastructure hears of files that came and went; here there were none.
  const nothing = Object.entries(last?.ledger ?? {}).filter(([, how]) => how === 'done nothing');
  expect(nothing.map(([key]) => key.replace(/^\d+:/, ''))).toEqual(['tell-infrastructure', 'tell-infrastructure']);
  const others = Object.values(last?.ledger ?? {}).filter((how) => how !== 'done nothing');
  expect(new Set(others)).toEqual(new Set(['done done', 'done mail']));
  expect(last?.shown).toEqual([]);
});

/** Restores the state before the delivery of a step. */
function backTo(step: number): void {
  const snapshot = before[step];
  if (snapshot === undefined) throw new Error(`No snapshot of step ${String(step)}`);
  restore(desk, issueId, snapshot);
}

it('cut off before and after every call, and delivered again', async () => {
  for (let step = 0; step < STEPS; step += 1) {
    backTo(step);
    const calls: string[] = [];
    await deliver(desk, event(step), cutAt(undefined, calls));
    for (let call = 0; call < calls.length; call += 1) {
      for (const when of ['before', 'after'] as const) {
        backTo(step);
        expect(await deliver(desk, event(step), cutAt({ call, when }))).toBe(false);
        wait(desk, 125);
        await deliver(desk, withoutHistoryId(event(step)));
        await settleAndCompare(clean[step]);
      }
    }
  }
});

it('cut off twice, and never delivered again: the sweep makes up for it', async () => {
  const random = seeded(7);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = random(STEPS);
    backTo(step);
    for (let time = 0; time < 2; time += 1) {
      await deliver(desk, event(step), cutAt({ call: random(12), when: random(2) === 0 ? 'before' : 'after' }));
      wait(desk, 125);
    }
    await settleAndCompare(clean[step]);
  }
});

it('two deliveries at once, their calls in every kind of turn', async () => {
  for (let step = 0; step < STEPS; step += 1) {
    for (let seed = 0; seed < (isFull ? 8 : 2); seed += 1) {
      backTo(step);
      const random = seeded(step * 100 + seed);
      const turn: Gate = async (_, make) => {
        for (let n = random(6); n > 0; n -= 1) await new Promise((resolve) => setImmediate(resolve));
        return make();
      };
      await Promise.all([deliver(desk, event(step), turn), deliver(desk, withoutHistoryId(event(step)), turn)]);
      await settleAndCompare(clean[step]);
    }
  }
});

it('two deliveries at once, of which one call fails: refused, put off, or done and not answered', async () => {
  const { faults } = desk.site.jira;
  const random = seeded(77);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = random(STEPS);
    backTo(step);
    const kind = (['serverError', 'serverErrorAfter'] as const)[random(3)];
    const call = { principal: 'app', nth: 1 + random(9), times: 1 } as const;
    faults.add(kind === undefined ? { kind: 'rateLimit', reason: 'jira-burst-based', ...call } : { kind, ...call });
    const turn: Gate = async (_, make) => {
      for (let n = random(6); n > 0; n -= 1) await new Promise((resolve) => setImmediate(resolve));
      return make();
    };
    const both = [event(step), withoutHistoryId(event(step))].map((one) => deliver(desk, one, turn).catch(isRefusal));
    await Promise.all(both);
    faults.clear();
    wait(desk, 125);
    await deliver(desk, event(step));
    await settleAndCompare(clean[step]);
  }
});

/** The request itself could not be read: the function asks the platform for another delivery. */
function isRefusal(error: unknown): void {
  if (!(error instanceof JiraFailure)) throw error;
}

describe('never delivered', () => {
  it('the next step makes up for it; what comes late after that does nothing', async () => {
    for (let step = 0; step < STEPS - 1; step += 1) {
      backTo(step);
      wait(desk, 180);
      const leg = LEGS[step];
      if (leg === undefined) continue;
      await go(desk, issueId, leg);
      const next = desk.events.pop();
      if (next === undefined) throw new Error('The next step sent no event');
      const number = desk.events.findIndex(
        (one) => one.issueId === issueId && one.executionId === event(step + 1).executionId,
      );
      const original = desk.events.splice(number, 1, next);
      await deliver(desk, next);
      expectSame(outcomeOf(desk, issueId), clean[step + 1] ?? fail(), []);
      await deliver(desk, event(step));
      await settleAndCompare(clean[step + 1]);
      desk.events.splice(number, 1, ...original);
    }
  });

  it('the sweep makes up for it; what comes late after that does nothing', async () => {
    for (let step = 0; step < STEPS; step += 1) {
      backTo(step);
      await settleAndCompare(clean[step]);
      await deliver(desk, event(step));
      await settleAndCompare(clean[step]);
    }
  });
});

function fail(): never {
  throw new Error('There is nothing to compare with');
}

describe('held back until the end of the walk', () => {
  const windows = Array.from({ length: Math.ceil((STEPS - HELD) / 4) + 1 }, (_, n) => Math.min(n * 4, STEPS - HELD));

  it.each(inPart(windows, 0, windows.length - 1))(
    'five of them from step %i on, in every order, and any number of times',
    async (first) => {
      wait(desk, 7 * 24 * 3600);
      desk.site.clock.set(new Date(Date.parse('2027-03-02T13:00:00Z') + (first + 1) * 7 * 24 * 3_600_000));
      await newRequest();
      await walk((step) => step < first || step >= first + HELD);
      const held = ofThis().slice(first, first + HELD);
      const start = takeSnapshot(desk, issueId);
      for (const order of orders(held)) {
        restore(desk, issueId, start);
        for (const one of order) await deliver(desk, one);
        await settleAndCompare(clean.at(-1));
      }
      const random = seeded(first);
      for (let round = 0; round < 40; round += 1) {
        restore(desk, issueId, start);
        const times = held.flatMap((one) => Array.from({ length: random(6) }, () => one));
        for (const one of shuffled(times, random)) await deliver(desk, random(2) === 0 ? one : withoutHistoryId(one));
        await settleAndCompare(clean.at(-1));
      }
    },
  );
});

it('whole walks, each post function delivered 0 to 5 times, anywhere after its step, cut off at random', async () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const random = seeded(1000 + seed);
    desk.site.clock.set(new Date(Date.parse('2027-03-02T13:00:00Z') + (seed + 60) * 7 * 24 * 3_600_000));
    await newRequest();
    const due = new Map<number, Run[]>();
    for (let step = 0; step < STEPS; step += 1) {
      for (let times = random(6); times > 0; times -= 1) {
        const at = Math.min(STEPS - 1, step + random(2) * random(6));
        const cut = { call: random(14), when: random(2) === 0 ? ('before' as const) : ('after' as const) };
        due.set(at, [...(due.get(at) ?? []), { event: step, ...(random(3) === 0 ? { cut } : {}) }]);
      }
    }
    for (let step = 0; step < STEPS; step += 1) {
      const leg = LEGS[step - 1];
      if (leg !== undefined) await go(desk, issueId, leg);
      for (const run of shuffled(due.get(step) ?? [], random)) {
        const one = ofThis()[run.event];
        if (one !== undefined) await deliver(desk, random(2) === 0 ? one : withoutHistoryId(one), cutAt(run.cut));
      }
    }
    await settleAndCompare(clean.at(-1));
  }
});

it('enough schedules were run', () => {
  expect(schedules).toBeGreaterThanOrEqual(isFull ? 2000 : 1400);
});
