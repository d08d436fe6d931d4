import { InvocationKilled } from '../../jira/faults';
import type { Outcome } from './outcome';

type Serve = (descriptor: unknown, path: string, init: RequestInit) => Promise<Response>;

/** An invocation that a fault can end from outside, as when the platform stops its machine. */
export interface Killable {
  /** Serves the calls of the invocation until its end. Later calls, and the one at that moment, are never answered. */
  readonly serve: Serve;
  /** Resolves when a fault ends the invocation; otherwise never. */
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

/** Code that awaits this never resumes, so the function can neither notice its end nor clean up. */
const never = (): Promise<never> => new Promise(() => undefined);
