import { JiraError, conflict, scopeMismatch } from '../http/errors';
import { ConnectionFailed, InvocationKilled } from './connection';
import type { CallFault } from './fault';
import { rateLimited } from './rateLimit';

/**
 * Effect of a fault on a call. `instead`: the handler does not run. `afterwards`: the fault follows the handler's work.
 * In both cases the answer is this one, or none. `powerless`: the handler runs for a caller without any permission, and
 * refuses in its own words.
 */
export type Effect =
  | { readonly at: 'instead' | 'afterwards'; answer(surroundings: Surroundings): Response }
  | { readonly at: 'powerless' };

export interface Surroundings {
  /** Epoch milliseconds of the sandbox. */
  readonly now: number;
  /** Scopes that the operation requires of an app. */
  readonly scopes: readonly string[];
}

const error = (thrown: JiraError) => () => thrown.toResponse();

/** The words are chosen; Jira's own 500 says no more. */
const serverError = error(new JiraError(500, ['Internal server error']));

const lost = (): never => {
  throw new ConnectionFailed();
};
const killed = (): never => {
  throw new InvocationKilled();
};

/** Words seen by third parties (lock, stale) or taken from the contract's description (ongoing). */
const PLAIN: Readonly<Record<Exclude<CallFault['kind'], 'rateLimit' | 'gateway'>, Effect>> = {
  lock: { at: 'instead', answer: error(conflict('Failed to acquire lock')) },
  ongoing: { at: 'instead', answer: error(conflict('Another workflow configuration update task is ongoing.')) },
  stale: { at: 'instead', answer: error(conflict('Workflow version and version token must match')) },
  serverError: { at: 'instead', answer: serverError },
  serverErrorAfter: { at: 'afterwards', answer: serverError },
  timeout: { at: 'instead', answer: lost },
  timeoutAfter: { at: 'afterwards', answer: lost },
  killed: { at: 'instead', answer: killed },
  killedAfter: { at: 'afterwards', answer: killed },
  permission: { at: 'powerless' },
  scope: { at: 'instead', answer: ({ scopes }) => scopeMismatch(scopes).toResponse() },
};

export function effectOf(fault: CallFault): Effect {
  switch (fault.kind) {
    case 'rateLimit':
      return { at: 'instead', answer: ({ now }) => rateLimited(fault, now) };
    case 'gateway':
      return { at: 'instead', answer: () => gateway(fault.status ?? 502, fault.retryAfter) };
    default:
      return PLAIN[fault.kind];
  }
}

/** A page of the gateway in front of Jira. It is HTML, not JSON. */
function gateway(status: 502 | 503, retryAfter: number | undefined): Response {
  const title = status === 502 ? '502 Bad Gateway' : '503 Service Unavailable';
  return new Response(
    `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`,
    {
      status,
      headers: {
        'content-type': 'text/html',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      },
    },
  );
}
