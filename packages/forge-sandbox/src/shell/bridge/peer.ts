import type { FunctionReference, Message } from './protocol';

type AnyFunction = (...args: unknown[]) => unknown;

/** One end of the bridge. Functions of one end become asynchronous functions at the other. */
export interface Peer {
  /** @throws Error if the other end refuses, with its message. */
  call(target: string | number, ...args: unknown[]): Promise<unknown>;
  receive(message: Message): void;
}

/**
 * @param send posts a message to the other end; throws for a value that cannot be cloned.
 * @param commands runs a command of this end, with its arguments.
 */
export function createPeer(
  send: (message: Message) => void,
  commands: (name: string, args: readonly unknown[]) => unknown,
): Peer {
  const given: AnyFunction[] = [];
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let calls = 0;

  const encode = mapDeep((value) => {
    if (typeof value !== 'function') return undefined;
    const reference: FunctionReference = { forgeFunction: given.push(value as AnyFunction) - 1 };
    return reference;
  });
  const decode = mapDeep((value) =>
    isReference(value) ? (...args: unknown[]) => call(value.forgeFunction, ...args) : undefined,
  );

  function call(target: string | number, ...args: unknown[]): Promise<unknown> {
    const id = (calls += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ forge: 'call', id, target, args: args.map(encode) });
    });
  }

  async function answer(id: number, target: string | number, args: readonly unknown[]): Promise<void> {
    try {
      const decoded = args.map(decode);
      const value: unknown = await (typeof target === 'string'
        ? commands(target, decoded)
        : given[target]?.(...decoded));
      send({ forge: 'value', id, value: encode(value) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      send({ forge: 'error', id, message, ...codeOf(error) });
    }
  }

  return {
    call,
    receive: (message) => {
      if (message.forge === 'call') {
        void answer(message.id, message.target, message.args);
        return;
      }
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.forge === 'error') caller?.reject(Object.assign(new Error(message.message), codeOf(message)));
      else caller?.resolve(decode(message.value));
    },
  };
}

/** Some errors of the platform have a code that apps test for, such as `INVALID_CONFIG` (documented). */
function codeOf(error: unknown): { readonly code?: string } {
  if (typeof error !== 'object' || error === null || !('code' in error)) return {};
  return typeof error.code === 'string' ? { code: error.code } : {};
}

/** Replaces values inside lists and plain objects. All others (dates, blobs, …) stay unchanged. */
function mapDeep(replace: (value: unknown) => unknown): (value: unknown) => unknown {
  return function map(value: unknown): unknown {
    const replacement = replace(value);
    if (replacement !== undefined) return replacement;
    if (Array.isArray(value)) return value.map(map);
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(member)]));
  };
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isReference(value: unknown): value is FunctionReference {
  return isPlainObject(value) && 'forgeFunction' in value && typeof value.forgeFunction === 'number';
}
