import { JiraFailure, type JiraClient } from '../../jira/client';
import { setProjectProperty } from '../../jira/rest/projects';
import { UNSEEN_KEY, unseenProperty, type UnseenEffect } from '../../jira/issue/unseenEffects';
import { GIVE_UP_AFTER } from '../attempt';
import type { LedgerEntry } from '../ledgerEntry';
import type { Delivery } from '../execution';
import { failureOf } from '../failure';
import { namesOf } from '../performTransition';
import { StepNotRecorded } from '../pastTransitionOf';
import type { DeliveryStore, StoredDelivery } from './store';

interface Setting {
  readonly client: JiraClient;
  readonly deliveries: DeliveryStore;
  readonly projectId: string;
  readonly now: () => Date;
}

/** Stores the delivery before the app reads anything from Jira. The app then knows it even if the reading fails. */
export function receive(delivery: Delivery, { deliveries, now }: Setting): Promise<StoredDelivery> {
  const at = now().toISOString();
  return deliveries.receive({ delivery, firstAt: at, lastAt: at, attempts: 0, error: null, isTold: false });
}

/** Number of failures after which people are also told of an error that may pass by itself. */
const PATIENCE = 3;
/** HTTP statuses by which Jira says that the app may not see an issue. */
const UNSEEN: readonly number[] = [401, 403, 404, 410];

const isUnseen = ({ error, attempts }: StoredDelivery): boolean =>
  error !== null && (UNSEEN.includes(error.status ?? 0) || attempts >= PATIENCE);

/**
 * Reads a request for its waiting deliveries. On a failure, it stores the failure with each of them and reports it on
 * the project. It cannot write to the request itself. It then throws the failure again.
 */
export async function readingFor<T>(issueId: string, setting: Setting, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof JiraFailure || error instanceof StepNotRecorded) await noteFailure(issueId, error, setting);
    throw error;
  }
}

async function noteFailure(issueId: string, failure: Error, setting: Setting): Promise<void> {
  const { deliveries, projectId, now } = setting;
  const { code, status } = failureOf(failure);
  const news: StoredDelivery[] = [];
  for (const received of await deliveries.list(projectId, issueId)) {
    const tried: StoredDelivery = {
      ...received,
      lastAt: now().toISOString(),
      attempts: received.attempts + 1,
      error: { code, status },
    };
    await deliveries.write(tried);
    // People are also told when the delivery is marked as given up.
    const isOver = stateOf(tried, now()) !== stateOf(received, new Date(received.lastAt));
    if (isUnseen(tried) && (!received.isTold || isOver)) news.push(tried);
  }
  if (news.length === 0 || !(await tellProject(setting, { news }))) return;
  for (const told of news) await deliveries.write({ ...told, isTold: true });
}

/**
 * Removes deliveries that the ledger now holds, or that are no longer to be done. If the project's property cannot be
 * updated, they stay stored. The next run for the request then updates it.
 */
export async function settle(settled: readonly StoredDelivery[], setting: Setting): Promise<void> {
  if (settled.some(({ isTold }) => isTold) && !(await tellProject(setting, { settled }))) return;
  for (const { delivery } of settled) await setting.deliveries.forget(delivery);
}

interface Change {
  readonly news?: readonly StoredDelivery[];
  readonly settled?: readonly StoredDelivery[];
}

/**
 * Writes to the project's property which deliveries wait unseen. Returns false if Jira refuses. The effects are done
 * anyway, and the next run writes it.
 */
async function tellProject(setting: Setting, { news = [], settled = [] }: Change): Promise<boolean> {
  const { client, deliveries, projectId, now } = setting;
  const isOneOf = (some: readonly StoredDelivery[], one: StoredDelivery): boolean =>
    some.some(({ delivery }) => stepNameOf(delivery) === stepNameOf(one.delivery));
  const effects = (await deliveries.list(projectId))
    .filter((one) => (one.isTold || isOneOf(news, one)) && !isOneOf(settled, one))
    .flatMap((received) => unseenEffects(received, now()))
    .sort((left, right) => left.at.localeCompare(right.at));
  try {
    await setProjectProperty(client, projectId, UNSEEN_KEY, unseenProperty(effects));
    return true;
  } catch (failure) {
    if (failure instanceof JiraFailure) return false;
    throw failure;
  }
}

const stateOf = ({ firstAt }: StoredDelivery, now: Date): 'failed' | 'givenUp' =>
  now.getTime() - Date.parse(firstAt) >= GIVE_UP_AFTER ? 'givenUp' : 'failed';

/** Each effect of a delivery that could not be done, in the form that people see. */
function unseenEffects(received: StoredDelivery, now: Date): readonly UnseenEffect[] {
  const { delivery, lastAt, error } = received;
  const { issueId, transition } = delivery;
  const code = error?.code ?? 'internal';
  const place = { issue: issueId, step: stepNameOf(delivery), transition, state: stateOf(received, now) };
  return namesOf(transition).map((effect) => ({
    ...{ ...place, effect, at: lastAt, code, status: error?.status ?? null },
  }));
}

/** Stands in for the id of a step while the step is not known. */
const stepNameOf = ({ executionId }: Delivery): string => `delivery-${executionId.replace(/[^\w-]/g, '')}`;

/** The failed deliveries as entries of the ledger. Deliveries that are being read right now are left out. */
export function waitingEntries(
  waiting: readonly StoredDelivery[],
  now: Date,
): readonly { readonly step: string; readonly effect: string; readonly entry: LedgerEntry }[] {
  return waiting
    .filter(({ error }) => error !== null)
    .flatMap((received) => {
      const { delivery, firstAt, lastAt, attempts, error } = received;
      const { transition, actor, commentId, at } = delivery;
      const entry: LedgerEntry = {
        ...{ state: stateOf(received, now), transition, actor, commentId, stepAt: at, attempts, firstAt, lastAt },
        ...{ leaseUntil: null, unknown: false, how: null, error, unknownOutcome: null },
      };
      return namesOf(transition).map((effect) => ({ step: stepNameOf(delivery), effect, entry }));
    });
}
