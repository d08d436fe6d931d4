import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogLevel } from './logs';

/** What a call out of the app needs to know of the invocation in which it happens. */
export interface Invocation {
  /** What `globalThis.__forge_runtime__` shows to the SDK while the function runs. */
  readonly runtime: object;
  /** The person for whom the function runs; absent for post functions, consumers and scheduled triggers. */
  readonly accountId?: string;
  /** Answers a call that the SDK makes through the platform's proxy. */
  serve(descriptor: unknown, path: string, init: RequestInit): Promise<Response>;
  /** Whether the manifest lets the app fetch this URL. */
  allowsEgress(url: string): boolean;
  /** Takes a line that the app writes to the console. */
  log(level: LogLevel, text: string): void;
}

/**
 * The invocation that the running code belongs to. The SDK takes a call's person from the invocation in which it is
 * made, so one plain global would mix people up as soon as two of them wait at once; the SDK itself counts on this
 * storage (`bindInvocationContext`).
 */
const storage = new AsyncLocalStorage<Invocation>();

export function currentInvocation(): Invocation | undefined {
  return storage.getStore();
}

export function runInvocation<T>(invocation: Invocation, run: () => T): T {
  return storage.run(invocation, run);
}

/** Runs the sandbox's own code outside the invocation that led to it, so that what it starts inherits no person. */
export function leaveInvocation<T>(run: () => T): T {
  return storage.exit(run);
}
