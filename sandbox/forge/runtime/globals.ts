import { currentInvocation } from './currentInvocation';
import { EgressNotAllowedError } from './egress';
import { captureLogs } from './logs';

/** Marks the `fetch` that is installed here, so that a second host does not wrap it again. */
const GUARDED = Symbol.for('sandbox.forge.guardedFetch');

/**
 * Installs what the platform's packages look for on `globalThis`: `__forge_runtime__`, `__forge_fetch__` and a `fetch`
 * that keeps to the manifest; the console is theirs too. All of them answer for the invocation in which they are used, so one process can hold
 * several hosts, and outside an invocation `fetch` stays the machine's own: the sandbox itself loses nothing.
 *
 * Must run before a bundle is loaded: @forge/api takes `fetch` when it is imported (read in its source).
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

function guarded(machineFetch: typeof fetch): typeof fetch {
  const guardedFetch: typeof fetch = async (input, init) => {
    const invocation = currentInvocation();
    const url = input instanceof Request ? input.url : String(input);
    if (invocation !== undefined && !invocation.allowsEgress(url)) throw new EgressNotAllowedError(url);
    return machineFetch(input, init);
  };
  return Object.assign(guardedFetch, { [GUARDED]: true });
}
