import { format } from 'node:util';
import { currentInvocation } from './currentInvocation';
import { LEVELS } from './logLevel';

/** Marks the console installed here, so that a second host does not wrap it again. */
const CAPTURED = Symbol.for('sandbox.forge.capturedConsole');

/**
 * Sends the app's console lines to the log of its invocation, as on the platform (`forge logs`). They do not appear in
 * the sandbox's own output. Outside an invocation the console is the machine's.
 */
export function captureLogs(): void {
  const machine = globalThis.console;
  if (CAPTURED in machine) return;
  const captured = Object.fromEntries(
    LEVELS.map((level) => {
      // Bind the original before replacing it. Otherwise the replacement would call itself.
      const write = machine[level].bind(machine);
      const capture = (...args: unknown[]): void => {
        const invocation = currentInvocation();
        if (invocation === undefined) write(...args);
        else invocation.log(level, format(...args));
      };
      return [level, capture];
    }),
  );
  Object.assign(machine, captured, { [CAPTURED]: true });
}
