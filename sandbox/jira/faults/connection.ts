/**
 * A connection that ended without an answer. In process the call is rejected with it, and to an app it looks exactly like
 * Node's own: `TypeError: fetch failed` with the reason as its cause (read in undici). Over HTTP the socket is destroyed.
 */
export class ConnectionFailed extends TypeError {
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('Headers Timeout Error'), { code: 'UND_ERR_HEADERS_TIMEOUT' }),
    });
  }
}

/** As if the machine that runs the app's function were gone: the function learns of nothing, and does nothing more. */
export class InvocationKilled extends ConnectionFailed {}
