import { JiraFailure, type JiraClient } from '../../jira/client';
import { setProjectProperty } from '../../jira/rest/projects';
import { UNSEEN_KEY, unseenProperty, type UnseenEffect } from '../../jira/unseenEffects';
import { GIVE_UP_AFTER } from '../attempt';
import type { Entry } from '../entry';
import type { Delivery } from '../execution';
import { failureOf } from '../failure';
import { namesOf } from '../follow';
import { StepNotRecorded } from '../step';
import type { DeliveryStore, Received } from './store';

interface Setting {
  readonly client: JiraClient;
  readonly deliveries: DeliveryStore;
  readonly projectId: string;
  readonly now: () => Date;
}

/** Whatever is to follow is noted before anything of Jira is read: what cannot be read is known, too. */
export function receive(delivery: Delivery, { deliveries, now }: Setting): Promise<Received> {
  const at = now().toISOString();
  return deliveries.receive({ delivery, firstAt: at, lastAt: at, attempts: 0, error: null, isTold: false });
}

/** After so many failures people are told of one that may pass by itself, too. */
const PATIENCE = 3;
/** Jira's ways to say that the app may not see an issue. */
const UNSEEN: readonly number[] = [401, 403, 404, 410];

const isUnseen = ({ error, attempts }: Received): boolean =>
  error !== null && (UNSEEN.includes(error.status ?? 0) || attempts >= PATIENCE);

/**
 * Reads a request on behalf of what waits for it. A failure is noted with each delivery that waits, told on the project,
 * as the request itself cannot be written to, and thrown on.
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
  const news: Received[] = [];
  for (const received of await deliveries.list(projectId, issueId)) {
    const tried: Received = {
      ...received,
      lastAt: now().toISOString(),
      attempts: received.attempts + 1,
      error: { code, status },
    };
    await deliveries.write(tried);
    // That it is given up is told, too.
    const isOver = stateOf(tried, now()) !== stateOf(received, new Date(received.lastAt));
    if (isUnseen(tried) && (!received.isTold || isOver)) news.push(tried);
  }
  if (news.length === 0 || !(await tellProject(setting, { news }))) return;
  for (const told of news) await deliveries.write({ ...told, isTold: true });
}

/**
 * What was delivered is kept under its step from now on, or is not to be done any more. Where the project cannot be told,
 * it stays noted, and the next one who looks after the request tells it.
 */
export async function settle(settled: readonly Received[], setting: Setting): Promise<void> {
  if (settled.some(({ isTold }) => isTold) && !(await tellProject(setting, { settled }))) return;
  for (const { delivery } of settled) await setting.deliveries.forget(delivery);
}

interface Change {
  readonly news?: readonly Received[];
  readonly settled?: readonly Received[];
}

/** Says on the project what waits there unseen. A refusal keeps nothing from being done: `false`, and the next time says it. */
async function tellProject(setting: Setting, { news = [], settled = [] }: Change): Promise<boolean> {
  const { client, deliveries, projectId, now } = setting;
  const isOneOf = (some: readonly Received[], one: Received): boolean =>
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

const stateOf = ({ firstAt }: Received, now: Date): 'failed' | 'givenUp' =>
  now.getTime() - Date.parse(firstAt) >= GIVE_UP_AFTER ? 'givenUp' : 'failed';

/** Each effect of a delivery that nobody could do, as people are shown it. */
function unseenEffects(received: Received, now: Date): readonly UnseenEffect[] {
  const { delivery, lastAt, error } = received;
  const { issueId, transition } = delivery;
  const code = error?.code ?? 'internal';
  const place = { issue: issueId, step: stepNameOf(delivery), transition, state: stateOf(received, now) };
  return namesOf(transition).map((effect) => ({
    ...{ ...place, effect, at: lastAt, code, status: error?.status ?? null },
  }));
}

/** What takes the place of a step's id while it is not known. */
const stepNameOf = ({ executionId }: Delivery): string => `delivery-${executionId.replace(/[^\w-]/g, '')}`;

/** The same as entries of the ledger, for who looks into it: those that failed, not those that are being read right now. */
export function waitingEntries(
  waiting: readonly Received[],
  now: Date,
): readonly { readonly step: string; readonly effect: string; readonly entry: Entry }[] {
  return waiting
    .filter(({ error }) => error !== null)
    .flatMap((received) => {
      const { delivery, firstAt, lastAt, attempts, error } = received;
      const { transition, actor, commentId, at } = delivery;
      const entry: Entry = {
        ...{ state: stateOf(received, now), transition, actor, commentId, stepAt: at, attempts, firstAt, lastAt },
        ...{ leaseUntil: null, unknown: false, how: null, error, unknownOutcome: null },
      };
      return namesOf(transition).map((effect) => ({ step: stepNameOf(delivery), effect, entry }));
    });
}
