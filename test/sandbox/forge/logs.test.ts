import { captureLogs } from '../../../sandbox/forge/runtime/logs';

it.each(['debug', 'info', 'log', 'warn', 'error'] as const)(
  'what is written to console.%s outside an invocation goes to the machine, once',
  (level) => {
    const written: unknown[][] = [];
    const machine = { ...console, [level]: (...args: unknown[]) => void written.push(args) };
    const before = globalThis.console;
    try {
      globalThis.console = machine;
      captureLogs();
      globalThis.console[level]('outside', 7);
    } finally {
      globalThis.console = before;
    }
    expect(written).toEqual([['outside', 7]]);
  },
);
