import { logFailure } from '../log';

/**
 * Guards a function against leaks into the platform's log. An error's message may quote texts that people wrote. The
 * function therefore throws only the error's class and the code lines of its stack. The app's own log contains the
 * same.
 */
export function guarded<A extends unknown[], R>(
  event: string,
  act: (...args: A) => R | Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await act(...args);
    } catch (error) {
      logFailure(event, {}, error);
      throw bare(error);
    }
  };
}

/** An error without its message. */
function bare(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'unknown';
  const failure = new Error(name);
  failure.stack = error instanceof Error ? `${name}${framesOf(error)}` : name;
  return failure;
}

/**
 * The stack without the name and message at its start, found by their length. A line of a message may look like a line
 * of code. Returns an empty text if the stack starts differently, for example after a change of the message.
 */
function framesOf({ message, stack = '' }: Error): string {
  // The stack starts with the name that the error had at its creation.
  const [made = ''] = /^[$A-Za-z][$\w]*/.exec(stack) ?? [];
  const head = message === '' ? made : `${made}: ${message}`;
  return made !== '' && stack.startsWith(`${head}\n`) ? stack.slice(head.length) : '';
}
