import { Hono } from 'hono';
import * as z from 'zod';
import { PEOPLE, type DemoPerson } from './demo/people';
import type { JiraSandbox } from './jira';

const CHANGE = z.strictObject({ active: z.boolean() });

/** The people of the site, and whether their accounts are active: somebody leaves, or comes back. Mounted at `/sandbox/people`. */
export function peopleRoutes({ site }: JiraSandbox): Hono {
  const routes = new Hono();
  const refusal = (message: string) => ({ errorMessages: [message], errors: {} });

  routes.get('/', (c) => c.json(peopleOf(site)));

  routes.put('/:accountId', async (c) => {
    const { accountId } = c.req.param();
    const person = site.people.get(accountId);
    if (person === undefined) return c.json(refusal(`There is nobody with the account ${accountId}.`), 404);
    const body = CHANGE.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success)
      return c.json(refusal('Send {"active": false} for somebody who leaves, {"active": true} back.'), 400);
    person.active = body.data.active;
    return c.json({ accountId, displayName: person.displayName, active: person.active });
  });

  return routes;
}

/** Everybody with what they do in the organisation, whether the procedure is installed yet or not. */
function peopleOf(site: JiraSandbox['site']) {
  return Object.values<DemoPerson>(PEOPLE).flatMap(({ email, displayName, roles }) => {
    const person = [...site.people.values()].find((candidate) => candidate.email === email);
    if (person === undefined) return [];
    const { accountId, locale, active } = person;
    return [{ accountId, email, displayName, roles, locale, active }];
  });
}
