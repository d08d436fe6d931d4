import { Hono } from 'hono';
import * as z from 'zod';
import { PEOPLE, type DemoPerson } from './demo/cast';
import type { JiraSandbox } from './jira';

const ACTIVE = z.strictObject({ active: z.boolean() });

/**
 * The people of the site, and the acts of an organisation's administrator on their accounts outside of Jira. Mounted at
 * `/sandbox/people`.
 */
export function peopleRoutes({ site }: JiraSandbox): Hono {
  const routes = new Hono();
  const refusal = (message: string) => ({ errorMessages: [message], errors: {} });

  routes.get('/', (c) => c.json(peopleOf(site)));

  /** Deactivates an account, for example because the person leaves, or activates it again. */
  routes.post('/:accountId/active', async (c) => {
    const body = ACTIVE.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) return c.json(refusal('Send {"active": false}, or true.'), 400);
    const person = site.people.get(c.req.param('accountId'));
    if (person === undefined) return c.json(refusal('There is no such account.'), 404);
    person.active = body.data.active;
    return c.json({ accountId: person.accountId, active: person.active });
  });

  return routes;
}

/** All people with their roles in the organisation, even before the procedure is installed. */
function peopleOf(site: JiraSandbox['site']) {
  return Object.values<DemoPerson>(PEOPLE).flatMap(({ email, displayName, roles }) => {
    const person = [...site.people.values()].find((candidate) => candidate.email === email);
    if (person === undefined) return [];
    const { accountId, locale, active } = person;
    return [{ accountId, email, displayName, roles, locale, active }];
  });
}
