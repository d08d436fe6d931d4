import { movesOf, newestFirst } from '../jira/issue/history';
import type { RestIssue } from '../jira/issue/issue';
import { withHistory } from '../jira/rest/issues';
import { CREATION, pastTransitions, type PastTransition } from '../jira/issue/pastTransitions';
import type { ProjectRoleKey } from '../procedure/roles';
import type { StatusKey } from '../procedure/statuses';
import { transition } from '../procedure/transitions';
import type { AttemptOutcome } from './attempt';
import { isLeased, isUnfinished, type LedgerEntry } from './ledgerEntry';
import { readingFor, receive, settle } from './deliveries/unread';
import { seeToWaiting } from './deliveries/waiting';
import { healEvidence } from './evidence/heal';
import { restoreField } from './evidence/keep';
import { EVIDENCE_STATUSES } from './evidence/statuses';
import { keepException } from './exception/keep';
import type { Delivery, Execution } from './execution';
import { performTransition, keysOf, type EffectContext } from './performTransition';
import { heal, keysOfTransition, transitionsToCheck, WINDOW } from './healing';
import { partsOf } from './ledger';
import { giveUpMissed } from './missed';
import { holdersOf } from './holders';
import { readRequest } from './readings';
import { APART, executionOf, pastTransitionOf } from './pastTransitionOf';
import { publishUnfinished, type Seen } from './unfinished';

/** The outcome of a delivery. */
export interface DeliveryOutcome {
  /** True if a retry is needed: an effect failed, or another delivery is still working on it. */
  readonly again: boolean;
  /** True if an effect was interrupted because the time here is too short. */
  readonly takesLonger: boolean;
  /** Seconds to wait before the next call to Jira, if Jira named them. */
  readonly retryAfter: number | null;
  readonly attempted: readonly AttemptOutcome[];
}

/**
 * Does everything that follows one transition, and the missed effects of the steps before it. A repeated delivery does
 * only what is still open.
 * @throws StepNotRecorded, JiraFailure if the request cannot be read. No effect is done then, but the delivery stays
 * stored.
 */
export async function performDelivery(delivery: Delivery, context: EffectContext): Promise<DeliveryOutcome> {
  const { ledger } = context;
  const received = await receive(delivery, context);
  const { issue, execution } = await readingFor(delivery.issueId, context, () => located(delivery, context));
  const earlier = transitionsToCheck(issue, context).filter(({ id }) => id !== execution.id);
  const keys = [
    ...keysOf(execution.issueId, execution.id, execution.transition),
    ...earlier.flatMap((one) => keysOfTransition(issue, one)),
  ];
  const known = await ledger.read(keys);
  const own = await performTransition(execution, issue, context, { known });
  await settle([received], context);
  const healed = await heal(earlier, issue, context, known, 'missed');
  return ended(issue, context, { attempted: [...own, ...healed.attempted], known }, healed.isCut);
}

/** The request, and the execution of a delivery. */
async function located(delivery: Delivery, context: EffectContext) {
  const { client, ids } = context;
  const issue = await withHistory(client, await readRequest(client, delivery.issueId, ids), (read) =>
    reaches(read, delivery, context),
  );
  const steps = pastTransitions(issue, ids);
  return { issue, execution: executionOf(delivery, pastTransitionOf(delivery, steps), steps) };
}

/** True if the history goes back far enough to find the delivery's step, or to know that it is missing. */
function reaches(read: RestIssue, delivery: Delivery, { ids }: EffectContext): boolean {
  // A delivery without an entry uses the last step before it.
  if (transition(delivery.transition).to === 'same' && delivery.historyId === null)
    return pastTransitions(read, ids).some(
      ({ id, at }) => id !== CREATION && (delivery.at === null || at <= delivery.at),
    );
  const steps = pastTransitions(read, ids).filter((step) => step.transition === delivery.transition);
  if (
    steps.some(({ id, at }) => id === delivery.historyId || delivery.at === null || Math.abs(at - delivery.at) <= APART)
  )
    return true;
  const oldest = newestFirst(read).at(-1);
  return oldest !== undefined && delivery.at !== null && oldest.at < delivery.at - APART;
}

/** Does the open effects of one request's steps of the last 48 hours. The sweep calls it. */
export async function performMissed(issueId: string, context: EffectContext): Promise<DeliveryOutcome> {
  const { client, ids, ledger } = context;
  const since = context.now().getTime() - WINDOW;
  const issue = await readingFor(issueId, context, async () =>
    withHistory(client, await readRequest(client, issueId, ids), (read) => goesBackTo(read, since)),
  );
  const steps = transitionsToCheck(issue, context, Infinity);
  const known = await ledger.read(steps.flatMap((step) => keysOfTransition(issue, step)));
  const { attempted: healed, isCut } = await heal(steps, issue, context, known, 'unfinished');
  const missed = await giveUpMissed(issue, context);
  const waiting = isCut ? [] : await seeToWaiting(issue, context, 'late');
  const attempted = [...healed, ...missed, ...waiting];
  const followed = await ended(issue, context, { attempted, known }, isCut);
  await lookAfterFields(issue, context, 'healing', followed);
  return followed;
}

/**
 * Retries the effects of a request when a person asks for it: those that failed, were interrupted or are marked as
 * given up. It also does effects that the ledger does not know, if they still matter: see `unknownSteps`.
 */
export async function retryByHand(issueId: string, context: EffectContext): Promise<DeliveryOutcome> {
  const { client, ids, ledger } = context;
  const entries = await ledger.list(issueId);
  const now = context.now();
  const isCutOff = (entry: LedgerEntry): boolean => entry.state === 'pending' && !isLeased(entry, now);
  const unfinished = entries.filter(([, entry]) => isUnfinished(entry) || isCutOff(entry));
  const waiting = await context.deliveries.list(context.projectId, issueId);
  const instants = [
    ...unfinished.map(([, { stepAt }]) => stepAt ?? Infinity),
    ...waiting.map(({ delivery }) => (delivery.at ?? Infinity) - APART),
  ];
  const oldest = Math.min(now.getTime() - WINDOW, ...instants);
  // Far enough to include the move into the present status.
  const isEnough = (read: RestIssue): boolean => goesBackTo(read, oldest) && movesOf(read, ids).length > 0;
  const issue = await readingFor(issueId, context, async () =>
    withHistory(client, await readRequest(client, issueId, ids), isEnough),
  );
  const executions = new Map(
    unfinished.map(([key, { transition: made, actor, commentId, stepAt }]): [string, Execution] => {
      const { step } = partsOf(key);
      const { projectId } = context;
      const place = { issueId, issueKey: issue.key, projectId };
      return [step, { id: step, ...place, transition: made, actor, commentId, at: stepAt }];
    }),
  );
  const attempted: AttemptOutcome[] = [];
  for (const execution of executions.values()) {
    attempted.push(...(await performTransition(execution, issue, context, { byHand: true, late: true })));
  }
  const told = new Set(entries.map(([key]) => partsOf(key).step));
  const healed = await heal(unknownSteps(issue, context, told), issue, context, new Map(), 'asked');
  attempted.push(...healed.attempted, ...(await seeToWaiting(issue, context, 'byHand')));
  const followed = await ended(issue, context, { attempted }, healed.isCut);
  await lookAfterFields(issue, context, 'byHand', followed);
  return followed;
}

/**
 * Steps that the ledger does not know. These are the steps of the last 48 hours. The move into the present status is
 * included at any age. Earlier steps may be older than the app.
 */
function unknownSteps(issue: RestIssue, context: EffectContext, told: ReadonlySet<string>): readonly PastTransition[] {
  const recent = transitionsToCheck(issue, context, Infinity);
  const last = pastTransitions(issue, context.ids).findLast((step) => transition(step.transition).to !== 'same');
  const steps = last === undefined || recent.some(({ id }) => id === last.id) ? recent : [...recent, last];
  return steps.filter(({ id, at }) => !told.has(id) && at >= (context.since ?? 0));
}

const standsIn = ({ fields }: RestIssue, statuses: readonly StatusKey[], { ids }: EffectContext): boolean =>
  statuses.some((status) => ids.statuses[status] === fields.status.id);

/** Statuses in which an exception can be asked for, granted and used. */
const EXCEPTION_STATUSES: readonly StatusKey[] = ['requestingAuthorisation', 'toAuthorise'];

/**
 * Corrects the values of the app's fields. Late evidence does no harm, and without it the request cannot move on. In
 * the statuses that need it, the app therefore binds it at any age, even if deliveries were lost.
 */
async function lookAfterFields(
  issue: RestIssue,
  context: EffectContext,
  executionId: string,
  { attempted }: DeliveryOutcome,
): Promise<void> {
  const { client, projectId, ids } = context;
  const holders = (role: ProjectRoleKey) => holdersOf(client, projectId, ids.roles[role]);
  // An effect that failed just now would fail again, and the ledger already has the reason.
  const hasFailed = (kind: string): boolean =>
    attempted.some(({ key, entry }) => key.endsWith(kind) && entry.state !== 'done');
  if (!hasFailed('Evidence')) {
    if (standsIn(issue, EVIDENCE_STATUSES, context)) await healEvidence(issue.id, { ...context, executionId, holders });
    else await restoreField(issue, context);
  }
  if (!hasFailed('recordException') && standsIn(issue, EXCEPTION_STATUSES, context))
    await keepException(issue, { ...context, holders });
}

function goesBackTo(read: RestIssue, instant: number): boolean {
  const oldest = newestFirst(read).at(-1);
  return oldest !== undefined && oldest.at < instant;
}

/** @param isCut true if effects were skipped because the time was over. */
async function ended(issue: RestIssue, context: EffectContext, seen: Seen, isCut: boolean): Promise<DeliveryOutcome> {
  const { attempted } = seen;
  const isShown = await publishUnfinished(issue, context, seen);
  const open = attempted.filter(({ entry }) => entry.state === 'pending' || entry.state === 'failed');
  const waits = open.flatMap(({ retryAfter }) => retryAfter ?? []);
  return {
    again: open.length > 0 || !isShown || isCut,
    takesLonger: isCut || open.some(({ entry }) => entry.error?.code === 'takesLonger'),
    retryAfter: waits.length === 0 ? null : Math.max(...waits),
    attempted,
  };
}
