import { currentInvocation } from './currentInvocation';
import { EgressNotAllowedError } from './egress';
import { captureLogs } from './logs';

/** Marks the `fetch` installed here, so that a second host does not wrap it again. */
const GUARDED = Symbol.for('sandbox.forge.guardedFetch');

/**
 * Installs the globals of the platform's packages: `__forge_runtime__`, `__forge_fetch__`, a `fetch` that obeys the
 * manifest, and a console. Each of them answers for the invocation that uses it, so one process can hold several hosts.
 * Outside an invocation `fetch` is the machine's own, so the sandbox loses nothing.
 * Call it before loading a bundle: @forge/api takes `fetch` at its import (read in its source).
 */
export function installGlobals(): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => currentInvocation()?.runtime,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: forgeFetch });
  captureLogs();
  if (!(GUARDED in globalThis.fetch)) globalThis.fetch = guarded(globalThis.fetch);
}

/** The platform's proxy: every product, storage and queue call of the SDK comes through here. */
async function forgeFetch(descriptor: unknown, path: string, init: RequestInit = {}): Promise<Response> {
  const invocation = currentInvocation();
  if (invocation === undefined) {
    throw new Error(`${path} was called outside an invocation: the app must call the platform from its functions.`);
  }
  return invocation.serve(descriptor, path, init);
}

/** A `fetch` that obeys the manifest of the invocation that calls it. */
function guarded(machineFetch: typeof fetch): typeof fetch {
  const guardedFetch: typeof fetch = async (input, init) => {
    const invocation = currentInvocation();
    const url = input instanceof Request ? input.url : String(input);
    if (invocation !== undefined && !invocation.allowsEgress(url)) throw new EgressNotAllowedError(url);
    return machineFetch(input, init);
  };
  return Object.assign(guardedFetch, { [GUARDED]: true });
}
