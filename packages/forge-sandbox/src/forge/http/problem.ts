/** The host's own error answer; the shell and the bridge show `message`. */
export function problem(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
