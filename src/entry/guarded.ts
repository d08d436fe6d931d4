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
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at \S.*:\d+:\d+\)?$/.test(line));
  failure.stack = [name, ...frames].join('\n');
  return failure;
}
