import { Hono } from 'hono';
import * as z from 'zod';
import type { JiraSandbox } from './jira';

const ACTIVE = z.strictObject({ active: z.boolean() });

/** What an organisation's administrator does with accounts outside of Jira. */
export function peopleRoutes({ site }: JiraSandbox): Hono {
  const routes = new Hono();

  /** Deactivates an account, as when somebody leaves, or activates it again. */
  routes.post('/:accountId/active', async (c) => {
    const body = ACTIVE.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json({ errorMessages: ['Send {"active": false}, or true.'], errors: {} }, 400);
    const person = site.people.get(c.req.param('accountId'));
    if (person === undefined) return c.json({ errorMessages: ['There is no such account.'], errors: {} }, 404);
    person.active = body.data.active;
    return c.json({ accountId: person.accountId, active: person.active });
  });

  return routes;
}
