import { performDelivery } from '../../src/effects/performDelivery';
import type { Delivery } from '../../src/effects/execution';
import { openDesk, type Desk, type Gate } from '../effects/desk';
import { takeSnapshot, restore, issueOf } from '../effects/world';
import { go, LEGS } from '../effects/walk';
import { ownTime } from './ownTime';
import { rough, type Row } from './table';

const SIZES = [10, 200, 1000, 5000];

/** The design's budget of a delivery: calls of Jira, and the app's own CPU time in milliseconds. */
const READINGS = 1;
const WRITINGS = 4;
const OWN_TIME = 50;
const BUDGET = `<= ${String(READINGS)}, <= ${String(WRITINGS)}, <= ${String(OWN_TIME)} ms`;

interface Counted {
  readonly key: string;
  readonly reads: number;
  readonly writes: number;
  /** Calls of the app's storage. */
  readonly storage: number;
}

/** A search is a reading, with any method. */
const isRead = (call: string): boolean => call.startsWith('GET') || call.includes('/search/');

async function counted(desk: Desk, delivery: Delivery): Promise<Counted> {
  const calls: string[] = [];
  const count: Gate = (call, make) => {
    calls.push(call);
    return make();
  };
  await performDelivery(delivery, desk.context(count));
  const rest = calls.filter((call) => !call.startsWith('kvs'));
  const reads = rest.filter(isRead).length;
  return { key: delivery.transition, reads, writes: rest.length - reads, storage: calls.length - rest.length };
}

/** Costs of the post function: at each step of a walk, and with a growing history. */
export async function effects(): Promise<readonly Row[]> {
  const desk = await openDesk();
  const issueId = await desk.file();
  const all: Counted[] = [];
  for (const leg of LEGS) {
    await go(desk, issueId, leg);
    const delivery = desk.events.at(-1);
    if (delivery !== undefined) all.push(await counted(desk, delivery));
  }
  return [...walked(all), ...(await grown())];
}

function walked(all: readonly Counted[]): readonly Row[] {
  const row = (what: string, of: (one: Counted) => number, budget?: number): Row => {
    const [top] = [...all].sort((a, b) => of(b) - of(a));
    const average = all.reduce((sum, one) => sum + of(one), 0) / all.length;
    const within = all.filter((one) => budget !== undefined && of(one) <= budget).length;
    return {
      what: `${what}: average, most (at ${top?.key ?? ''})`,
      figure: `${average.toFixed(1)}, ${String(top === undefined ? 0 : of(top))}`,
      ...(budget === undefined
        ? {}
        : { budget: `<= ${String(budget)}: kept to by ${String(within)} of ${String(all.length)}` }),
    };
  };
  return [
    row('readings of Jira a delivery', ({ reads }) => reads, READINGS),
    row('writings to Jira a delivery', ({ writes }) => writes, WRITINGS),
    row('calls of the storage a delivery', ({ storage }) => storage),
  ];
}

/** The most expensive delivery, in time and late, with many other changes in the request's history. */
async function grown(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const desk = await openDesk();
    const issueId = await desk.file();
    fill(desk, issueId, size);
    let delivery: Delivery | undefined;
    for (const leg of LEGS.slice(0, LEGS.findIndex(([, key]) => key === 'implemented') + 1)) {
      if (delivery !== undefined) await performDelivery(delivery, desk.context());
      await go(desk, issueId, leg);
      delivery = desk.events.at(-1);
    }
    if (delivery === undefined) throw new Error('Nothing was sent to the post function');
    rows.push({
      what: `"Implementado", ${String(size)} other entries before it: readings, writings, own CPU time`,
      figure: await figure(desk, issueId, delivery),
      budget: BUDGET,
    });
    fill(desk, issueId, size);
    rows.push({
      what: `"Implementado", late, ${String(size)} entries after it too`,
      figure: await figure(desk, issueId, delivery),
      budget: BUDGET,
    });
  }
  return rows;
}

async function figure(desk: Desk, issueId: string, delivery: Delivery): Promise<string> {
  const snapshot = takeSnapshot(desk, issueId);
  const { reads, writes } = await counted(desk, delivery);
  restore(desk, issueId, snapshot);
  const milliseconds = await ownTime(desk, issueId, delivery);
  restore(desk, issueId, snapshot);
  return `${String(reads)}, ${String(writes)}, ${rough(milliseconds, 'ms')}`;
}

/** Adds changes from outside the procedure to a request. */
function fill(desk: Desk, issueId: string, entries: number): void {
  const issue = issueOf(desk, issueId);
  const change = { field: 'labels', fieldId: 'labels', fieldtype: 'jira', from: null, to: null } as const;
  for (let n = 0; n < entries; n += 1) {
    issue.changelog.push({
      id: String(desk.site.jira.site.nextId()),
      authorAccountId: issue.creatorAccountId,
      created: desk.site.clock.stamp(),
      items: [{ ...change, fromString: String(n), toString: String(n + 1) }],
    });
  }
}
