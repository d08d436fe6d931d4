import { logFailure } from './log';

/**
 * What a function throws ends up in the app's log too, with its message, and that may quote what people wrote. Thrown on
 * is therefore only the error's class and the lines of code it went through; our own log says the same.
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
 * What a stack says after the name and the message that it begins with, told by their length: a line of a message may look
 * like any line of code. Where it begins otherwise, as after somebody has changed the message, nothing of it is passed on.
 */
function framesOf({ message, stack = '' }: Error): string {
  // The name that a stack begins with is the one that the error had when it was made.
  const [made = ''] = /^[$A-Za-z][$\w]*/.exec(stack) ?? [];
  const head = message === '' ? made : `${made}: ${message}`;
  return made !== '' && stack.startsWith(`${head}\n`) ? stack.slice(head.length) : '';
}
