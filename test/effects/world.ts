import type { Issue, OutboxMessage } from 'forge-sandbox/jira';
import type { StoredDelivery } from '../../src/effects/deliveries/store';
import type { LedgerEntry } from '../../src/effects/ledgerEntry';
import { partsOf } from '../../src/effects/ledger';
import type { RecordedException } from '../../src/effects/exception/store';
import { readEvidence } from '../../src/jira/issue/evidence';
import { readException } from '../../src/jira/issue/exceptionField';
import type { Evidence } from '../../src/procedure/evidence';
import { readUnfinished, EFFECTS_PROPERTY } from '../../src/jira/issue/unfinishedEffects';
import type { Desk } from './desk';
import { MemoryStore } from './record/ticket';

/** All state that a schedule can change, for restoring it. */
export interface Snapshot {
  readonly issue: Issue;
  readonly outbox: readonly OutboxMessage[];
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly claims: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, MemoryStore>;
  readonly deliveries: ReadonlyMap<string, StoredDelivery>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly exceptions: ReadonlyMap<string, RecordedException>;
  readonly now: Date;
}

export function issueOf({ site }: Desk, issueId: string): Issue {
  const issue = site.jira.site.issues.get(issueId);
  if (issue === undefined) throw new Error('The request is gone');
  return issue;
}

export function takeSnapshot(desk: Desk, issueId: string): Snapshot {
  return {
    issue: copyOf(issueOf(desk, issueId)),
    outbox: [...desk.site.jira.site.outbox],
    entries: new Map(desk.ledger.entries),
    claims: new Map(desk.ledger.claims),
    records: copiesOf(desk.records),
    deliveries: new Map(desk.deliveries.kept),
    evidence: new Map(desk.evidence.kept),
    exceptions: new Map(desk.exceptions.kept),
    now: desk.site.clock.now(),
  };
}

export function restore(desk: Desk, issueId: string, snapshot: Snapshot): void {
  const { site, ledger, records, evidence, exceptions } = desk;
  site.jira.site.issues.set(issueId, copyOf(snapshot.issue));
  site.jira.site.outbox.splice(0, Infinity, ...snapshot.outbox);
  refill(ledger.entries, snapshot.entries);
  refill(ledger.claims, snapshot.claims);
  refill(records, copiesOf(snapshot.records));
  refill(desk.deliveries.kept, snapshot.deliveries);
  refill(evidence.kept, snapshot.evidence);
  refill(exceptions.kept, snapshot.exceptions);
  site.clock.set(snapshot.now);
}

function copiesOf(records: ReadonlyMap<string, MemoryStore>): Map<string, MemoryStore> {
  const copyOf = ({ kept, blocks }: MemoryStore): MemoryStore =>
    Object.assign(new MemoryStore(), { kept, blocks: blocks.map((block) => [...block]) });
  return new Map([...records].map(([id, store]) => [id, copyOf(store)]));
}

/** Entries of lists are replaced and added, never changed, so it is enough to copy the lists. */
function copyOf(issue: Issue): Issue {
  return {
    ...issue,
    labels: [...issue.labels],
    custom: new Map(issue.custom),
    comments: [...issue.comments],
    attachments: [...issue.attachments],
    worklogs: [...issue.worklogs],
    changelog: [...issue.changelog],
    links: [...issue.links],
    properties: new Map(issue.properties),
    watcherAccountIds: new Set(issue.watcherAccountIds),
  };
}

function refill<K, V>(map: Map<K, V>, from: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}

/** Result of a schedule, without the parts that depend on it: steps are numbered, and the request has no key. */
export interface Outcome {
  readonly fields: unknown;
  readonly worklogs: readonly string[];
  readonly comments: readonly string[];
  /** E-mails, in any order. */
  readonly mails: readonly string[];
  /** State of each effect and how it was done, by step and name. */
  readonly ledger: Readonly<Record<string, string>>;
  readonly recorded: readonly string[];
  /** Evidence of the files of the newest round, as bound and as shown on the request. */
  readonly evidence: readonly unknown[];
  /** People who asked for an exception and granted it. */
  readonly exception: readonly unknown[];
  /** Unfinished effects that the panel shows. */
  readonly shown: readonly string[];
}

export function outcomeOf(desk: Desk, issueId: string): Outcome {
  const issue = issueOf(desk, issueId);
  const { statusId, reporterAccountId, assigneeAccountId, priorityId, resolutionId, summary, custom } = issue;
  const { appFields, fields } = desk.ids;
  // Each schedule has its own instants and entry ids. The values of the app's fields are compared below.
  const apart = [fields.exceptionValidUntil, appFields.evidence, appFields.exception];
  const values = [...custom].filter(([id, value]) => value !== null && !apart.includes(id));
  const number = stepNumbers(desk, issueId);
  const named = (key: string): string => {
    const { step, effect } = partsOf(key);
    return `${String(number.get(step))}:${effect}`;
  };
  const own = [...desk.ledger.entries].filter(([key]) => key.startsWith(`effect:${issueId}:`));
  const said = (mail: OutboxMessage) =>
    `${mail.to.join()} ${mail.subject}\n${mail.text}`.replaceAll(issue.key, 'KEY').replace(/hasta el .* \(/, 'hasta (');
  return {
    fields: {
      statusId,
      reporterAccountId,
      assigneeAccountId,
      priorityId,
      resolutionId,
      summary,
      values: values.sort(),
    },
    worklogs: issue.worklogs.map(({ timeSpentSeconds, comment }) => `${timeSpentSeconds} ${JSON.stringify(comment)}`),
    comments: issue.comments.map(({ authorAccountId, body }) => `${authorAccountId} ${JSON.stringify(body)}`),
    mails: desk.site.jira.site.outbox
      .filter(({ issueKey }) => issueKey === issue.key)
      .map(said)
      .sort(),
    ledger: Object.fromEntries(
      own.map(([key, { state, how }]): [string, string] => [named(key), [state, how ?? []].flat().join(' ')]).sort(),
    ),
    recorded: (desk.records.get(issueId)?.blocks.flat() ?? []).map(
      ({ historyId, event, actor }) => `${String(number.get(historyId))} ${event} ${actor ?? ''}`,
    ),
    evidence: evidenceOf(desk, issue),
    exception: exceptionOf(desk, issue),
    shown: readUnfinished(issue.properties.get(EFFECTS_PROPERTY)).map(
      ({ step, effect }) => `${String(number.get(step))}:${effect}`,
    ),
  };
}

/** Files by name and checksum, and their approval. Each schedule has its own ids and instants. */
function evidenceOf({ evidence, ids }: Desk, { id, custom, changelog }: Issue): readonly unknown[] {
  const { preparingScript, verifyingScript } = ids.statuses;
  const sent = changelog.findLast(({ items }) =>
    items.some((i) => i.fieldId === 'status' && i.from === preparingScript && i.to === verifyingScript),
  );
  const kept = evidence.kept.get(`${id}:${sent?.id ?? ''}`) ?? null;
  return [kept, readEvidence(custom.get(ids.appFields.evidence))].map((one) => ({
    files: one?.scripts.map(({ filename, sha256, state }) => `${filename} ${sha256} ${state}`).sort() ?? [],
    approved: one?.approval?.approvedBy ?? null,
  }));
}

function exceptionOf({ exceptions, ids }: Desk, { id, custom }: Issue): readonly unknown[] {
  const kept = [...exceptions.kept].findLast(([key]) => key.startsWith(`${id}:`))?.[1].fact ?? null;
  return [kept, readException(custom.get(ids.appFields.exception))].map((one) => ({
    asked: one?.asked.by ?? null,
    granted: one?.granted?.by ?? null,
  }));
}

/** The steps of a request, numbered in the order in which people made them. */
function stepNumbers(desk: Desk, issueId: string): ReadonlyMap<string, number> {
  const own = desk.events.filter((event) => event.issueId === issueId);
  return new Map(own.map(({ historyId }, at) => [historyId ?? 'created', at]));
}

/** E-mails with an unknown outcome: their keys in the outcome's ledger. */
export function uncertain(desk: Desk, issueId: string): readonly string[] {
  const number = stepNumbers(desk, issueId);
  return [...desk.ledger.entries]
    .filter(([key, { unknownOutcome }]) => unknownOutcome === 'notRepeated' && key.startsWith(`effect:${issueId}:`))
    .map(([key]) => `${String(number.get(partsOf(key).step))}:${partsOf(key).effect}`);
}

/** A late effect may be overtaken: an assignment by a newer one, an emptied field by a newer value. */
const mayBeOvertaken = (key: string): boolean => /^\d+:(assign-\w+|clear)$/.test(key);

/**
 * Compares an outcome with that of one clean delivery. Only one difference is allowed: an e-mail whose sending was cut
 * off is missing, never sent twice, and the ledger and the panel say so.
 */
export function expectSame(actual: Outcome, clean: Outcome, missing: readonly string[]): void {
  const { mails, ledger, shown, ...rest } = actual;
  const { mails: cleanMails, ledger: cleanLedger, shown: cleanShown, ...cleanRest } = clean;
  expect(rest).toEqual(cleanRest);
  const overtaken = Object.entries(ledger).filter(
    ([key, how]) => how === 'done overtaken' && cleanLedger[key] === 'done done' && mayBeOvertaken(key),
  );
  expect(ledger).toEqual({
    ...cleanLedger,
    ...Object.fromEntries(overtaken),
    ...Object.fromEntries(missing.map((key) => [key, 'givenUp'])),
  });
  expect([...shown].sort()).toEqual([...cleanShown, ...missing].sort());
  const lost = [...cleanMails];
  for (const mail of mails) {
    const at = lost.indexOf(mail);
    if (at === -1) throw new Error(`An e-mail too many:\n${mail}`);
    lost.splice(at, 1);
  }
  expect(lost.length).toBeLessThanOrEqual(missing.length);
}
