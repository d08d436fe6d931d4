/**
 * An error of the platform's proxy. The SDK throws if it sees this header, with the code in its message
 * (`Forge platform failed to process runtime HTTP request - {status} - {code}`; read in @forge/api).
 */
export function proxyError(status: number, code: string): Response {
  return Response.json({ code }, { status, headers: { 'forge-proxy-error': code } });
}

/** Refuses a call that the sandbox does not imitate. Only the code's text reaches the app, so it names the call. */
export function notImitated(what: string): Response {
  return proxyError(501, `NOT_IMITATED_BY_THE_SANDBOX: ${what.replaceAll(/[^\x20-\x7e]/g, '?')}`);
}
