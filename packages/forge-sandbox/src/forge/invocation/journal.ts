import type { Clock } from '../../clock';
import type { LogLevel } from '../runtime/logLevel';

/** A function that failed. `at` is the sandbox's time, ISO 8601. */
export interface Failure {
  readonly functionKey: string;
  readonly message: string;
  readonly at: string;
}

/** A line that the app wrote to the console. */
export interface LogLine {
  readonly functionKey: string;
  readonly level: LogLevel;
  readonly text: string;
  readonly at: string;
}

/** Number of lines kept; older ones are dropped. */
const LOG_LINES = 1000;

/** Invocations and errors since the start: on a real site, the app's logs and invocation metrics. */
export interface Journal {
  readonly metrics: { functionInvocations: number };
  readonly failures: Failure[];
  readonly logs: LogLine[];
  failed(functionKey: string, message: string): void;
  logged(functionKey: string, level: LogLevel, text: string): void;
}

/** @param listener is called with every log line as it is written. */
export function createJournal(clock: Clock, listener: (line: LogLine) => void): Journal {
  const failures: Failure[] = [];
  const logs: LogLine[] = [];
  return {
    metrics: { functionInvocations: 0 },
    failures,
    logs,
    logged: (functionKey, level, text) => {
      const line = { functionKey, level, text, at: clock.now().toISOString() };
      logs.push(line);
      if (logs.length > LOG_LINES) logs.shift();
      listener(line);
    },
    failed: (functionKey, message) => {
      failures.push({ functionKey, message, at: clock.now().toISOString() });
    },
  };
}
