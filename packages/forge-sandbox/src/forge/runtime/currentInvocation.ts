import { AsyncLocalStorage } from 'node:async_hooks';
import type { LogLevel } from './logLevel';

/** The invocation, for the calls that the app makes during it. */
export interface Invocation {
  /** The value of `globalThis.__forge_runtime__` while the function runs. */
  readonly runtime: object;
  /** The person for whom the function runs; absent for post functions, consumers and scheduled triggers. */
  readonly accountId?: string;
  /** Answers a call that the SDK makes through the platform's proxy. */
  serve(descriptor: unknown, path: string, init: RequestInit): Promise<Response>;
  /** Whether the manifest lets the app fetch this URL. */
  allowsEgress(url: string): boolean;
  /** Called with each line that the app logs. */
  log(level: LogLevel, text: string): void;
}

/**
 * The invocation of the running code. The SDK makes a call for the person of its invocation. One plain global would
 * confuse two persons as soon as two invocations wait at once. The SDK itself relies on this storage
 * (`bindInvocationContext`).
 */
const storage = new AsyncLocalStorage<Invocation>();

export function currentInvocation(): Invocation | undefined {
  return storage.getStore();
}

export function runInvocation<T>(invocation: Invocation, run: () => T): T {
  return storage.run(invocation, run);
}

/** Runs the sandbox's own code outside the calling invocation, so that the work it starts inherits no person. */
export function leaveInvocation<T>(run: () => T): T {
  return storage.exit(run);
}
