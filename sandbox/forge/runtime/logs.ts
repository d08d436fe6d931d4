import { format } from 'node:util';
import { currentInvocation } from './currentInvocation';

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const;
export type LogLevel = (typeof LEVELS)[number];

/** Marks the console that is installed here, so that a second host does not wrap it again. */
const CAPTURED = Symbol.for('sandbox.forge.capturedConsole');

/**
 * What the app writes to the console goes to the log of its invocation, as on the platform (`forge logs`), and not to
 * the sandbox's own output. Outside an invocation the console is the machine's.
 */
export function captureLogs(): void {
  const machine = globalThis.console;
  if (CAPTURED in machine) return;
  // Taken before they are replaced: what is written outside an invocation would come back here for ever.
  const own = Object.fromEntries(LEVELS.map((level) => [level, machine[level].bind(machine)])) as Pick<
    Console,
    LogLevel
  >;
  const captured = Object.fromEntries(
    LEVELS.map((level) => [
      level,
      (...args: unknown[]) => {
        const invocation = currentInvocation();
        if (invocation === undefined) own[level](...args);
        else invocation.log(level, format(...args));
      },
    ]),
  );
  Object.assign(machine, captured, { [CAPTURED]: true });
}
