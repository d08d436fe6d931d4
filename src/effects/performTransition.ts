import type { JiraClient } from '../jira/client';
import type { RestIssue } from '../jira/issue/issue';
import type { SiteIds } from '../jira/site';
import { transition, type TransitionKey } from '../procedure/transitions';
import { attempt, type AttemptOutcome } from './attempt';
import type { DeliveryStore } from './deliveries/store';
import type { MailLanguage } from './details';
import type { LedgerEntry } from './ledgerEntry';
import type { Execution } from './execution';
import type { EvidenceStore } from './evidence/store';
import type { ExceptionStore } from './exception/store';
import { ledgerKey, type Ledger } from './ledger';
import type { PlannedEffect } from './performer';
import { plannedEffect } from './performers';
import { readings } from './readings';
import type { KnownNote } from './record/notes';

/** Everything that effects need besides the request. */
export interface EffectContext extends MailLanguage {
  readonly client: JiraClient;
  readonly ledger: Ledger;
  readonly deliveries: DeliveryStore;
  readonly ids: SiteIds;
  readonly projectId: string;
  readonly siteUrl: string;
  readonly now: () => Date;
  readonly evidence: EvidenceStore;
  readonly exceptions: ExceptionStore;
  /** Deadline of long work here; epoch milliseconds. */
  readonly until: number;
  /** Effects before this instant belong to an earlier installation; epoch milliseconds. */
  readonly since?: number;
  /** Brings the ticket's record up to date with its changelog and notes. */
  record(issue: RestIssue, known?: KnownNote): Promise<void>;
}

export interface PerformOptions {
  readonly known?: ReadonlyMap<string, LedgerEntry>;
  readonly byHand?: boolean;
  readonly hasTime?: () => boolean;
  readonly late?: boolean;
}

const RECORD = 'record';

/** Ledger names of everything that follows a transition: its effects and its record. */
export function namesOf(key: TransitionKey): readonly string[] {
  return [...transition(key).effects.map((effect) => plannedEffect(effect).name), RECORD];
}

/** Ledger keys of everything that follows a step. */
export function keysOf(issueId: string, step: string, key: TransitionKey): readonly string[] {
  return namesOf(key).map((name) => ledgerKey(issueId, step, name));
}

/**
 * Does the open effects of one step. A failed effect does not stop the others.
 * @param issue with its history back to the step.
 * @param known ledger entries by key; read here if missing.
 * @param hasTime called before each effect. If it returns false, the remaining effects are skipped.
 */
export async function performTransition(
  execution: Execution,
  issue: RestIssue,
  context: EffectContext,
  { known, byHand = false, hasTime = () => true, late = false }: PerformOptions = {},
): Promise<readonly AttemptOutcome[]> {
  const { ledger, now } = context;
  const keys = keysOf(execution.issueId, execution.id, execution.transition);
  const entries = known ?? (await ledger.read(keys));
  const scene = { ...context, execution, read: readings(context, execution, issue) };
  const record: PlannedEffect = {
    name: RECORD,
    repeat: 'again',
    perform: async () => {
      await context.record(issue, { stepId: execution.id, comment: await scene.read.comment() });
      return 'done';
    },
  };
  const attempted: AttemptOutcome[] = [];
  for (const act of [...transition(execution.transition).effects.map(plannedEffect), record]) {
    if (!hasTime()) break;
    const key = ledgerKey(execution.issueId, execution.id, act.name);
    attempted.push(await attempt({ key, act, scene, known: entries.get(key), ledger, now, byHand, late }));
  }
  return attempted;
}
