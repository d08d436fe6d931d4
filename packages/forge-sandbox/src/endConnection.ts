import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ErrorHandler, Hono } from 'hono';
import { ConnectionFailed } from './jira';

interface Environment {
  readonly Bindings: HttpBindings;
}

/** Routes on the sockets of Node's own server. */
export type Served = Hono<Environment>;

/** Closes the socket of a call that a fault leaves without an answer. Other errors are bugs of the sandbox. */
export const endConnection: ErrorHandler<Environment> = (error, c) => {
  if (!(error instanceof ConnectionFailed)) {
    return c.json({ errorMessages: [`The sandbox failed: ${error.stack ?? error.message}`], errors: {} }, 500);
  }
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
};
