import { format } from 'node:util';

/** Levels that the app may write to: `src/entry/log.ts` uses two of them, a package might use any. */
const LEVELS: ReadonlySet<string | symbol> = new Set(['debug', 'info', 'log', 'warn', 'error']);

/**
 * Calls `hear` with every later line on the console, even if another function takes the lines over: a host that runs
 * the app in this process replaces the methods, and a test may install a mock.
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
