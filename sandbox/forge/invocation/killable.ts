import { InvocationKilled } from '../../jira/faults';
import type { Outcome } from './invoker';

type Serve = (descriptor: unknown, path: string, init: RequestInit) => Promise<Response>;

/** An invocation that a fault can end from outside, as when the platform takes away the machine it runs on. */
export interface Killable {
  /** Serves the calls of the invocation until it is ended. No call made then, or after, is ever answered. */
  readonly serve: Serve;
  /** Resolves when it is ended; otherwise never. */
  readonly killed: Promise<Outcome>;
}

export function killable(serve: Serve): Killable {
  let end: (outcome: Outcome) => void = () => undefined;
  let over = false;
  const killed = new Promise<Outcome>((resolve) => {
    end = resolve;
  });
  return {
    killed,
    serve: async (descriptor, path, init) => {
      if (over) return never();
      try {
        return await serve(descriptor, path, init);
      } catch (error) {
        if (!(error instanceof InvocationKilled)) throw error;
        over = true;
        end({ ok: false, reason: 'killed', message: `The function was ended from outside during ${path}.` });
        return never();
      }
    },
  };
}

/** Code that waits for this is never run again, so the function can neither notice nor tidy up. */
const never = (): Promise<never> => new Promise(() => undefined);
