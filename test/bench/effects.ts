import { performEffects } from '../../src/effects/perform';
import type { Delivery } from '../../src/effects/execution';
import { jiraClient, type Send } from '../../src/jira/client';
import { openDesk, type Desk, type Gate } from '../effects/desk';
import { memoryLedger } from '../effects/memoryLedger';
import { takeSnapshot, restore, issueOf } from '../effects/world';
import { go, LEGS } from '../effects/walk';
import type { Row } from './table';

const ROUNDS = 30;
const SIZES = [10, 200, 1000, 5000];

interface Counted {
  readonly key: string;
  readonly reads: number;
  readonly writes: number;
  /** Calls of the app's storage. */
  readonly storage: number;
}

/** Searches are readings, whatever their method. */
const isRead = (call: string): boolean => call.startsWith('GET') || call.includes('/search/');

async function counted(desk: Desk, delivery: Delivery): Promise<Counted> {
  const calls: string[] = [];
  const count: Gate = (call, make) => {
    calls.push(call);
    return make();
  };
  await performEffects(delivery, desk.context(count));
  const rest = calls.filter((call) => !call.startsWith('kvs'));
  const reads = rest.filter(isRead).length;
  return { key: delivery.transition, reads, writes: rest.length - reads, storage: calls.length - rest.length };
}

/**
 * The app's own CPU time of a delivery, in milliseconds: Jira's answers are kept from a first one, and then given at
 * once, so that the emulated Jira's work does not count.
 */
async function cpuTime(desk: Desk, issueId: string, delivery: Delivery): Promise<number> {
  const before = takeSnapshot(desk, issueId);
  const answers = new Map<string, { readonly status: number; readonly body: string }>();
  const context = desk.context();
  const live: Send = async (route, init) => {
    const answer = await desk.send(route, init);
    const body = await answer.text();
    answers.set(`${init.method} ${route.value}`, { status: answer.status, body });
    return new Response(body === '' ? null : body, { status: answer.status });
  };
  const kept: Send = (route, init) => {
    const answer = answers.get(`${init.method} ${route.value}`);
    if (answer === undefined) throw new Error(`${init.method} ${route.value} was not called before`);
    return Promise.resolve(new Response(answer.body === '' ? null : answer.body, { status: answer.status }));
  };
  await performEffects(delivery, { ...context, client: jiraClient(live) });
  restore(desk, issueId, before);
  const client = jiraClient(kept);
  const quiet = () => Promise.resolve();
  const run = () => performEffects(delivery, { ...context, client, ledger: memoryLedger(), record: quiet });
  for (let n = 0; n < 3; n += 1) await run();
  const started = process.cpuUsage();
  for (let n = 0; n < ROUNDS; n += 1) await run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / ROUNDS;
}

/** What the post function costs: at each step of a walk, and as a request's history grows. */
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
  const most = (of: (one: Counted) => number): Counted | undefined => [...all].sort((a, b) => of(b) - of(a))[0];
  const average = (of: (one: Counted) => number): string =>
    (all.reduce((sum, one) => sum + of(one), 0) / all.length).toFixed(1);
  const row = (what: string, of: (one: Counted) => number, budget?: string): Row => {
    const top = most(of);
    return {
      what: `${what}: average, most (at ${top?.key ?? ''})`,
      figure: `${average(of)}, ${String(top === undefined ? 0 : of(top))}`,
      ...(budget === undefined ? {} : { budget }),
    };
  };
  return [
    row('readings of Jira a delivery', ({ reads }) => reads),
    row('writings to Jira a delivery', ({ writes }) => writes, '<= 4'),
    row('calls of the storage a delivery', ({ storage }) => storage),
  ];
}

/** The costliest delivery there is, in time and late, of a request that much else has happened to. */
async function grown(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const desk = await openDesk();
    const issueId = await desk.file();
    fill(desk, issueId, size);
    let delivery: Delivery | undefined;
    for (const leg of LEGS.slice(0, LEGS.findIndex(([, key]) => key === 'implemented') + 1)) {
      if (delivery !== undefined) await performEffects(delivery, desk.context());
      await go(desk, issueId, leg);
      delivery = desk.events.at(-1);
    }
    if (delivery === undefined) throw new Error('Nothing was sent to the post function');
    rows.push({
      what: `"Implementado", ${String(size)} other entries before it: readings, writings, own CPU time`,
      figure: await figure(desk, issueId, delivery),
      budget: '<= 4 writings, <= 50 ms',
    });
    fill(desk, issueId, size);
    rows.push({
      what: `"Implementado", late, ${String(size)} entries after it too`,
      figure: await figure(desk, issueId, delivery),
    });
  }
  return rows;
}

async function figure(desk: Desk, issueId: string, delivery: Delivery): Promise<string> {
  const snapshot = takeSnapshot(desk, issueId);
  const { reads, writes } = await counted(desk, delivery);
  restore(desk, issueId, snapshot);
  const milliseconds = await cpuTime(desk, issueId, delivery);
  restore(desk, issueId, snapshot);
  return `${String(reads)}, ${String(writes)}, ~${milliseconds.toPrecision(2)} ms`;
}

/** Changes of a request that are none of the procedure's. */
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
