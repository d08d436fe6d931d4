import type { Delivery } from '../../src/effects/execution';
import { TRANSITION_KEYS, transition } from '../../src/procedure/transitions';
import { openDesk, type Desk } from './desk';
import { cutAt, deliver, seeded, shuffled, sweepUp, wait, withoutHistoryId } from './schedule';
import { go, LEGS, note, type Leg } from './walk';
import { expectSame, outcomeOf, restore, takeSnapshot, uncertain, type Outcome, type Snapshot } from './world';

/** The legs of the long walk up to the first one of this name. */
const until = (key: Leg[1]): readonly Leg[] =>
  LEGS.slice(
    0,
    LEGS.findIndex((leg) => leg[1] === key),
  );

const ESTIMATED: Leg = ['diego', 'startSupport', ({ ids }) => ({ fields: { [ids.fields.effortEstimate]: 2 } })];
const RETURNED: Leg = ['carmen', 'returnIncomplete', () => note('Falta el período.')];

/** Every row that the long walk does not make, with the legs before it. */
const ROWS: readonly (readonly [before: readonly Leg[], row: Leg])[] = [
  [[], RETURNED],
  [[RETURNED], ['lucia', 'resubmit', () => note('El período es mayo.')]],
  [[], ['carmen', 'cancel', () => ({ ...note('Se retira.'), fields: { resolution: { name: "Won't Do" } } })]],
  [until('requestInformation'), ESTIMATED],
  [until('confirmEffort'), ['carmen', 'reprioritise', () => note('Hay algo más urgente.')]],
  [
    [...until('requestInformation'), ESTIMATED],
    [
      'diego',
      'finishWithoutProduction',
      ({ ids }) => ({ ...note('Resuelto.'), fields: { [ids.fields.timeSpent]: 0.5 } }),
    ],
  ],
  [until('requestAuthorisation'), ['diego', 'reworkScript', () => note('Cambia el filtro.')]],
  [until('requestException'), ['carmen', 'refuseAuthorisation', () => note('No en cierre de mes.')]],
  [until('implemented'), ['hugo', 'notImplemented', () => note('El motor rechazó la conexión.')]],
  [until('finish').slice(0, -1), ['lucia', 'notCertified', () => note('Falta un asiento.')]],
  [
    [RETURNED],
    [
      'carmen',
      'nameRequester',
      ({ ids, site }) => {
        const { lucia, marcos } = site.staff.accountIds;
        const requester = site.jira.site.people.get(lucia);
        if (requester !== undefined) requester.active = false;
        return { ...note('Lucía dejó la cooperativa.'), fields: { [ids.fields.newRequester]: { accountId: marcos } } };
      },
    ],
  ],
];

let desk: Desk;
let issueId: string;
let event: Delivery;
let before: Snapshot;
let clean: Outcome;
let schedules = 0;

/** Brings a request to the delivery of a row's event, and notes the outcome of one clean delivery. */
async function prepare(legs: readonly Leg[], row: Leg): Promise<void> {
  desk = await openDesk();
  issueId = await desk.file();
  for (const leg of [...legs, row]) {
    await deliver(desk, newest());
    await go(desk, issueId, leg);
  }
  event = newest();
  before = takeSnapshot(desk, issueId);
  await deliver(desk, event);
  clean = outcomeOf(desk, issueId);
}

function newest(): Delivery {
  const found = desk.events.at(-1);
  if (found === undefined) throw new Error('Nothing has happened');
  return found;
}

/** Runs all outstanding work. The outcome must then equal that of the clean delivery. */
async function settleAndCompare(): Promise<void> {
  await sweepUp(desk, issueId);
  expectSame(outcomeOf(desk, issueId), clean, uncertain(desk, issueId));
  schedules += 1;
}

describe.each(ROWS.map(([legs, row]) => [row[1], legs, row] as const))('%s', (key, legs, row) => {
  beforeAll(async () => {
    await prepare(legs, row);
  });
  beforeEach(() => {
    restore(desk, issueId, before);
  });

  it('has an event of its own, and something that follows it', () => {
    expect(event.transition).toBe(key);
    const step = `${String(legs.length + 1)}:`;
    const followed = Object.entries(clean.ledger).filter(([effect]) => effect.startsWith(step));
    expect(followed.length).toBeGreaterThan(0);
    for (const [, how] of followed) expect(how).toMatch(/^done (done|mail)$/);
  });

  it('is cut off before and after every call, and delivered again', async () => {
    const calls: string[] = [];
    await deliver(desk, event, cutAt(undefined, calls));
    for (let call = 0; call < calls.length; call += 1) {
      for (const when of ['before', 'after'] as const) {
        restore(desk, issueId, before);
        expect(await deliver(desk, event, cutAt({ call, when }))).toBe(false);
        wait(desk, 125);
        await deliver(desk, withoutHistoryId(event));
        await settleAndCompare();
      }
    }
  });

  it('is delivered 0 to 5 times, cut off at random', async () => {
    const random = seeded(TRANSITION_KEYS.indexOf(key));
    for (let times = 0; times <= 5; times += 1) {
      restore(desk, issueId, before);
      const copies = Array.from({ length: times }, (_, n) => (n % 2 === 0 ? event : withoutHistoryId(event)));
      for (const one of shuffled(copies, random)) {
        const isCut = random(3) === 0;
        await deliver(desk, one, cutAt(isCut ? { call: random(12), when: 'after' } : undefined));
        if (isCut) wait(desk, 125);
      }
      await settleAndCompare();
    }
  });
});

it('with the long walk, every row with an effect is delivered in every way', () => {
  const made = new Set<string>([...LEGS.map(([, key]) => key), ...ROWS.map(([, row]) => row[1])]);
  const left = TRANSITION_KEYS.filter((key) => transition(key).effects.length > 0 && !made.has(key));
  expect(left.filter((key) => key !== 'create')).toEqual([]);
  process.stdout.write(`Schedules of the other rows' deliveries: ${String(schedules)}\n`);
});
