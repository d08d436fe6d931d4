import type { Json } from '../../jira/site/json';
import { overTheWire } from '../json';
import type { Permissions } from '../manifest/fileShape';
import type { Handler } from '../runtime/bundle';
import { runInvocation } from '../runtime/currentInvocation';
import type { Invocation } from '../runtime/currentInvocation';
import { forgeRuntime, installation } from '../runtime/forgeRuntime';
import type { Identity } from '../runtime/identity';
import type { Journal } from './journal';
import { killable } from './killable';
import type { Killable } from './killable';
import type { Outcome } from './outcome';

/** One call of a function of the app. */
export interface FunctionCall {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly payload: Json;
  /** The person for whom the function runs; absent if the platform passes none. */
  readonly accountId?: string;
  /** Limit in seconds. */
  readonly seconds: number;
}

export type Invoke = (call: FunctionCall) => Promise<Outcome>;

/** Options that all invocations share. `answer` serves the app's calls during an invocation. */
export interface InvokerOptions {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly identity: Identity;
  readonly permissions: Permissions;
  readonly bundleDirectory: string;
  readonly journal: Journal;
  readonly random: () => string;
  readonly allowsEgress: (url: string) => boolean;
  answer(accountId: string | undefined, descriptor: unknown, path: string, init: RequestInit): Promise<Response>;
}

/** Creates the function that runs the app's functions. An error of the app is an outcome, not an exception. */
export function createInvoker(options: InvokerOptions): Invoke {
  return async (call) => {
    options.journal.metrics.functionInvocations += 1;
    const outcome = await withinLimit(call.seconds, () => run(options, call));
    if (!outcome.ok) options.journal.failed(call.functionKey, outcome.message);
    return outcome;
  };
}

async function run(options: InvokerOptions, call: FunctionCall): Promise<Outcome> {
  const handler = options.handlers.get(call.functionKey);
  if (handler === undefined) throw new Error(`There is no function "${call.functionKey}" in the manifest.`);
  const deadline = Date.now() + call.seconds * 1000;
  const life = killable((descriptor, path, init) =>
    Date.now() < deadline
      ? options.answer(call.accountId, descriptor, path, init)
      : Promise.reject(new Error(`${path} was called after the function's ${call.seconds} seconds were over.`)),
  );
  return Promise.race([life.killed, ended(options, call, handler, life, deadline)]);
}

/** Runs the handler to its end. An error becomes an outcome. */
async function ended(
  options: InvokerOptions,
  call: FunctionCall,
  handler: Handler,
  { serve }: Killable,
  deadline: number,
): Promise<Outcome> {
  try {
    const payload = overTheWire(call.payload);
    const value = await runInvocation(invocationOf(options, call, serve, deadline), () =>
      handler(payload, functionContext(options.identity, call.accountId)),
    );
    return { ok: true, value: overTheWire(value) };
  } catch (error) {
    return { ok: false, reason: 'threw', message: error instanceof Error ? error.message : String(error) };
  }
}

function invocationOf(
  options: InvokerOptions,
  call: FunctionCall,
  serve: Killable['serve'],
  deadline: number,
): Invocation {
  const { accountId } = call;
  return {
    ...(accountId === undefined ? {} : { accountId }),
    runtime: forgeRuntime({
      identity: options.identity,
      permissions: options.permissions,
      bundleDirectory: options.bundleDirectory,
      invocationId: options.random(),
      functionKey: call.functionKey,
      moduleKey: call.moduleKey,
      moduleType: call.moduleType,
      ...(accountId === undefined ? {} : { accountId }),
      remainingTime: () => deadline - Date.now(),
    }),
    serve,
    allowsEgress: options.allowsEgress,
    log: (level, text) => {
      options.journal.logged(call.functionKey, level, text);
    },
  };
}

/** The second argument of every function (documented). It has no `principal` if no person caused the call. */
function functionContext(identity: Identity, accountId: string | undefined): object {
  return {
    installContext: identity.siteAri,
    installation: installation(identity),
    ...(accountId === undefined ? {} : { principal: { accountId } }),
  };
}

/**
 * Past its limit an invocation counts as failed. The platform would kill it; this process cannot. The code goes on, but
 * the sandbox refuses its further calls to the platform. Code that never yields is not interrupted at all.
 */
async function withinLimit(seconds: number, start: () => Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Outcome>((resolve) => {
    const message = `The function did not end within its ${seconds} seconds.`;
    timer = setTimeout(() => {
      resolve({ ok: false, reason: 'timeLimit', message });
    }, seconds * 1000);
  });
  try {
    return await Promise.race([start(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
