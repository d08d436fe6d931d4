import { runInvocation, type Invocation } from '../../src/forge/runtime/currentInvocation';
import { captureLogs } from '../../src/forge/runtime/logs';

const LEVELS = ['debug', 'info', 'log', 'warn', 'error'] as const;

/** A substitute for the machine's console, because a captured console is not restored. */
let written: string[];
const machine = globalThis.console;

beforeEach(() => {
  written = [];
  const write =
    (level: string) =>
    (...args: unknown[]): void =>
      void written.push(`${level} ${args.join(' ')}`);
  globalThis.console = Object.assign(
    Object.create(machine) as Console,
    Object.fromEntries(LEVELS.map((level) => [level, write(level)])),
  );
  captureLogs();
});

afterEach(() => {
  globalThis.console = machine;
});

const say = (level: (typeof LEVELS)[number], text: string): void => {
  globalThis.console[level](text);
};

it.each(LEVELS)('outside an invocation, console.%s is the machine’s', (level) => {
  say(level, 'here');
  captureLogs();
  say(level, 'again');
  expect(written).toEqual([`${level} here`, `${level} again`]);
});

it.each(LEVELS)('inside one, console.%s goes to its log alone', (level) => {
  const heard: string[] = [];
  const invocation: Invocation = {
    runtime: {},
    serve: () => Promise.reject(new Error('Nothing is asked')),
    allowsEgress: () => false,
    log: (at, text) => void heard.push(`${at} ${text}`),
  };
  runInvocation(invocation, () => {
    say(level, 'inside');
  });
  expect([heard, written]).toEqual([[`${level} inside`], []]);
});
