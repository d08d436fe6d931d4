import { startSandbox } from '../server';
import { readOptions, USAGE, UsageError } from './options';

/** The world of the command: its streams, and the end of its process. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Takes the function that ends the sandbox. */
  onEnd(end: () => Promise<void>): void;
}

/** Runs `forge-sandbox`. Returns the exit code once the server accepts requests, or could not start. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === null) {
      terminal.out(USAGE);
      return 0;
    }
    const sandbox = await startSandbox(options);
    terminal.onEnd(() => sandbox.close());
    terminal.out(`ready ${sandbox.url}\n`);
    return 0;
  } catch (error) {
    terminal.error(explain(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n\n${USAGE}`;
  if (!(error instanceof Error)) return `${String(error)}\n`;
  if ('code' in error && error.code === 'EADDRINUSE') return 'The port is in use. Choose another one with --port.\n';
  // An error of the app's manifest or sources says itself where to look.
  return `${error.message}\n`;
}
