/**
 * An error of the platform's proxy: the SDK throws when it sees this header, with the code in its message
 * (`Forge platform failed to process runtime HTTP request - {status} - {code}`; read in @forge/api).
 */
export function proxyError(status: number, code: string): Response {
  return Response.json({ code }, { status, headers: { 'forge-proxy-error': code } });
}

/** What the sandbox does not serve. The code is the only text that reaches the app, so it says what was asked for. */
export function notImitated(what: string): Response {
  return proxyError(501, `NOT_IMITATED_BY_THE_SANDBOX: ${what.replaceAll(/[^\x20-\x7e]/g, '?')}`);
}
