import { asApp, asUser, getAppContext, route } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import type { AsyncEvent, PushEvent } from '@forge/events';
import { kvs } from '@forge/kvs';
import { define, describe, pause } from './define';

/** Instructions for a consumer or a post function. */
interface Plan {
  /** Number of times that it requests a retry. */
  readonly retries?: number;
  /** Message of the error that it throws. */
  readonly fail?: string;
  /** Milliseconds that it takes. */
  readonly milliseconds?: number;
  /** Key that it writes after that time. */
  readonly thenWrite?: string;
}
interface Retried {
  readonly retryContext?: { readonly retryCount: number };
}

define<{ queue?: string; events: PushEvent[]; cancel?: boolean }>('push', async (payload) => {
  try {
    const queue = new Queue({ key: payload.queue ?? 'work' });
    const { jobId } = await queue.push(payload.events);
    if (payload.cancel === true) await queue.cancel(jobId);
    return { jobId, stats: await queue.getStats(jobId) };
  } catch (error) {
    return describe(error);
  }
});

define<{ jobId: string }>('stats', ({ jobId }) => new Queue({ key: 'work' }).getStats(jobId));

define('log', async () => (await kvs.get('log')) ?? []);

/** Records the arrivals, one after the other. */
let writing: Promise<unknown> = Promise.resolve();
function note(entry: object): Promise<unknown> {
  writing = writing.then(async () => {
    const log = (await kvs.get<object[]>('log')) ?? [];
    await kvs.set('log', [...log, entry]);
  });
  return writing;
}

async function follow(plan: Plan, { retryContext }: Retried): Promise<unknown> {
  await pause(plan.milliseconds ?? 0);
  if (plan.thenWrite !== undefined) await kvs.set(plan.thenWrite, 'written');
  if (plan.fail !== undefined) throw new Error(plan.fail);
  const retryCount = retryContext?.retryCount ?? 0;
  if (retryCount >= (plan.retries ?? 0)) return undefined;
  return new InvocationError({
    retryAfter: 1,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: { attempt: retryCount },
  });
}

export async function consumer(event: AsyncEvent, context: object): Promise<unknown> {
  await note({ kind: 'consumer', event, context });
  return follow(event.body, event);
}

export async function postFunction(event: { readonly plan: Plan } & Retried, context: object): Promise<unknown> {
  const person = await asUser()
    .requestJira(route`/rest/api/3/myself`)
    .catch(describe);
  await note({ kind: 'postFunction', event, context, person, moduleKey: getAppContext().moduleKey });
  return follow(event.plan, event);
}

export async function nightly(event: object): Promise<object> {
  await note({ kind: 'nightly', event });
  return { statusCode: 204 };
}

export function careless(): void {
  // Returns nothing, which counts as a failure on the platform.
}

/** Announces the removal to Jira, as itself and as a person, and then fails. */
export async function farewell(event: object, context: object): Promise<never> {
  const byUser = await asUser()
    .requestJira(route`/rest/api/3/myself`)
    .catch(describe);
  const body = JSON.stringify({ event, byUser, principal: 'principal' in context });
  const headers = { 'Content-Type': 'application/json' };
  await asApp().requestJira(route`/rest/api/3/farewell`, { method: 'POST', headers, body });
  throw new Error('It fell over on its way out.');
}
