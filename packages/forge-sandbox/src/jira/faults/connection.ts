/**
 * A connection that ended without an answer. In process the call is rejected with it. To an app it looks exactly like
 * Node's own: `TypeError: fetch failed` with the reason as its cause (read in undici). Over HTTP the socket is
 * destroyed.
 */
export class ConnectionFailed extends TypeError {
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('Headers Timeout Error'), { code: 'UND_ERR_HEADERS_TIMEOUT' }),
    });
  }
}

/** Stops the app's function as if its machine were gone: the function gets no answer and does nothing more. */
export class InvocationKilled extends ConnectionFailed {}
