/** 200 with a JSON body. */
export const ok = (body: unknown): Response => Response.json(body);

/** 201 with a JSON body, and a Location if given. */
export const created = (body: unknown, location?: string): Response =>
  Response.json(body, { status: 201, headers: location === undefined ? {} : { location } });

/** 204 without a body. */
export const noContent = (): Response => new Response(null, { status: 204 });

/** 303 to a long-running task (`…/rest/api/3/task/{id}`), with the task as body: Jira's answer to asynchronous work. */
export const seeOther = (location: string, body: unknown): Response =>
  Response.json(body, { status: 303, headers: { location } });

/** 207: part of a bulk request failed. */
export const multiStatus = (body: unknown): Response => Response.json(body, { status: 207 });
