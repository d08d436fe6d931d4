import type { Principal } from 'forge-sandbox/jira';
import { readDelivery, type Delivery } from '../../src/effects/execution';
import type { EffectContext } from '../../src/effects/performTransition';
import { keepRecord } from '../../src/effects/record/keep';
import type { RecordStore } from '../../src/effects/record/store';
import { siteIds } from '../../src/install/model/siteIds';
import { jiraClient, type Send } from '../../src/jira/client';
import { WORDS } from '../../src/procedure/languages';
import { transition, type TransitionKey } from '../../src/procedure/transitions';
import { installedSite, manifest, type InstalledSite } from '../rules/installedSite';
import { said } from '../logs/people';
import {
  evidenceInMemory,
  exceptionsInMemory,
  type EvidenceInMemory,
  type ExceptionsInMemory,
} from './evidenceInMemory';
import { MemoryStore } from './record/ticket';
import { memoryDeliveries, type MemoryDeliveries } from './memoryDeliveries';
import { memoryLedger, type MemoryLedger } from './memoryLedger';

type Name = keyof InstalledSite['staff']['accountIds'];

/** Runs every call of a delivery. It can cut the delivery off before or after a call. */
export interface Gate {
  <T>(call: string, make: () => Promise<T>): Promise<T>;
}

export const OPEN_GATE: Gate = (_, make) => make();

/** A site with the procedure where people work. The test delivers the post functions. */
export interface Desk {
  readonly site: InstalledSite;
  readonly ids: ReturnType<typeof siteIds>;
  readonly ledger: MemoryLedger;
  readonly deliveries: MemoryDeliveries;
  readonly evidence: EvidenceInMemory;
  readonly exceptions: ExceptionsInMemory;
  /** Events that Jira sent to the post function, in order. */
  readonly events: Delivery[];
  /** The records of requests, by their ids. */
  readonly records: Map<string, MemoryStore>;
  call(who: Name, method: string, path: string, body?: object): Promise<Response>;
  /** Files a complete request of Lucía's and returns its id. */
  file(): Promise<string>;
  move(issueId: string, who: Name, key: TransitionKey, input?: Input): Promise<void>;
  attach(issueId: string, who: Name, filename: string): Promise<void>;
  context(gate?: Gate): EffectContext;
  /** A call of Jira as the app. */
  send(...call: Parameters<Send>): Promise<Response>;
}

export interface Input {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** Tuesday, ten in the morning in Asunción. */
export const OPEN = new Date('2027-03-02T13:00:00Z');

export const text = (words: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

export async function openDesk(): Promise<Desk> {
  const site = await installedSite();
  const { jira, clock, staff } = site;
  clock.set(OPEN);
  const ids = siteIds(site.installation);
  const ledger = memoryLedger();
  const deliveries = memoryDeliveries();
  const evidence = evidenceInMemory();
  const exceptions = exceptionsInMemory();
  const events: Delivery[] = [];
  const records = new Map<string, MemoryStore>();
  const app = jira.context.installedApp();
  if (app === null) throw new Error('No app is installed');
  jira.installApp({ ...app, deliverPostFunction: (_, payload) => void events.push(readDelivery(payload)) });

  const send = async (who: Name, request: Request): Promise<Response> => {
    const answer = await jira.call({ kind: 'user', accountId: staff.accountIds[who] }, request);
    if (answer.ok) return answer;
    throw new Error(`${who}: ${request.method} ${request.url} answered ${answer.status}: ${await answer.text()}`);
  };
  const call: Desk['call'] = (who, method, path, body) =>
    send(
      who,
      new Request(`http://localhost:4100/rest/api/3/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const principal: Principal = {
    kind: 'app',
    accountId: staff.accountIds.rosa,
    scopes: new Set(manifest.permissions.scopes),
  };
  const asApp: Desk['send'] = (route, init) =>
    jira.call(principal, new Request(`http://localhost:4100${route.value}`, init));
  const clientOf = (gate: Gate) =>
    jiraClient((route, init) => gate(`${init.method} ${route.value}`, () => asApp(route, init)));
  return {
    site,
    ids,
    ledger,
    deliveries,
    evidence,
    exceptions,
    events,
    records,
    call,
    file: async () => {
      const answer = await call('lucia', 'POST', 'issue', {
        fields: {
          project: { key: 'SOP' },
          issuetype: { id: ids.issueType },
          summary: said('No cuadra el cierre'),
          description: text(said('Desde ayer el cierre diario no cuadra.')),
          [ids.fields.classification]: { id: ids.options.classification['problem'] },
          [ids.fields.problemChecked]: [{ id: ids.options.problemChecked['checked'] }],
        },
      });
      return ((await answer.json()) as { id: string }).id;
    },
    move: async (issueId, who, key, { fields = {}, note } = {}) => {
      const status = jira.site.issues.get(issueId)?.statusId;
      const { from, ids: numbers } = transition(key);
      const number =
        numbers[
          Math.max(
            0,
            from.findIndex((one) => ids.statuses[one] === status),
          ) % numbers.length
        ];
      await call(who, 'POST', `issue/${issueId}/transitions`, {
        transition: { id: String(number) },
        fields,
        ...(note === undefined ? {} : { update: { comment: [{ add: { body: text(note) } }] } }),
      });
    },
    attach: async (issueId, who, filename) => {
      const body = new FormData();
      body.append('file', new Blob(['SELECT 1;']), filename);
      const url = `http://localhost:4100/rest/api/3/issue/${issueId}/attachments`;
      await send(who, new Request(url, { method: 'POST', headers: { 'X-Atlassian-Token': 'no-check' }, body }));
    },
    send: asApp,
    context: (gate = OPEN_GATE) => ({
      client: clientOf(gate),
      ledger: {
        read: (keys) => gate('kvs batchGet', () => ledger.read(keys)),
        open: (key, entry) => gate(`kvs open ${key}`, () => ledger.open(key, entry)),
        write: (key, entry) => gate(`kvs write ${key}`, () => ledger.write(key, entry)),
        claim: (key, until) => gate(`kvs claim ${key}`, () => ledger.claim(key, until)),
        claimedUntil: (key) => gate(`kvs get ${key}`, () => ledger.claimedUntil(key)),
        list: (issueId) => gate('kvs query', () => ledger.list(issueId)),
      },
      deliveries: {
        receive: (received) => gate('kvs set delivery', () => deliveries.receive(received)),
        write: (received) => gate('kvs write delivery', () => deliveries.write(received)),
        forget: (delivery) => gate('kvs delete delivery', () => deliveries.forget(delivery)),
        list: (projectId, issueId) => gate('kvs query', () => deliveries.list(projectId, issueId)),
      },
      evidence: {
        read: (issueId, round) => gate('kvs get evidence', () => evidence.read(issueId, round)),
        write: (issueId, kept) => gate('kvs write evidence', () => evidence.write(issueId, kept)),
      },
      exceptions: {
        read: (issueId, approval) => gate('kvs get exception', () => exceptions.read(issueId, approval)),
        write: (...kept) => gate('kvs write exception', () => exceptions.write(...kept)),
      },
      until: Infinity,
      ids,
      projectId: site.projectId,
      words: WORDS.es,
      locale: 'es-PY',
      timeZone: 'America/Asuncion',
      siteUrl: 'http://localhost:4100',
      now: () => clock.now(),
      record: async (issue, known) => {
        const kept = records.get(issue.id) ?? new MemoryStore();
        records.set(issue.id, kept);
        const store: RecordStore = {
          head: () => gate('kvs get record', () => kept.head()),
          entries: () => gate('kvs get record', () => kept.entries()),
          lastBlock: (id, count) => gate('kvs get record', () => kept.lastBlock(id, count)),
          append: (...added) => gate('kvs transact record', () => kept.append(...added)),
        };
        const client = clientOf(gate);
        await keepRecord(issue, { client, ids, store, known });
      },
    }),
  };
}
