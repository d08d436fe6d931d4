import { format } from 'node:util';

/** What the app may write to: `src/entry/log.ts` writes to two of them, a package might write to any. */
const LEVELS: ReadonlySet<string | symbol> = new Set(['debug', 'info', 'log', 'warn', 'error']);

/**
 * Hears every line that is written to the console from now on, whoever takes the lines over later: a host that runs the
 * app in this process puts methods of its own there, and a test may put a mock.
 */
export function watchConsole(hear: (line: string) => void): void {
  globalThis.console = new Proxy(globalThis.console, {
    get: (machine, name) => {
      const write: unknown = Reflect.get(machine, name, machine);
      if (typeof write !== 'function' || !LEVELS.has(name)) return write;
      return Object.assign((...args: unknown[]): unknown => {
        hear(format(...args));
        return Reflect.apply(write, machine, args) as unknown;
      }, write);
    },
  });
}
