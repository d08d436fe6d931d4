import { Hono } from 'hono';
import * as z from 'zod';
import type { JiraSandbox } from '../jira';

const ACTIVE = z.strictObject({ active: z.boolean() });

/** A person whom the shell offers. The shell shows each role by its text `role.<role>`, or by its own name. */
export interface ShownPerson {
  readonly email: string;
  readonly roles: readonly string[];
}

/**
 * The people of the site, and the acts of an organisation's administrator on their accounts outside of Jira. Mounted at
 * `/sandbox/people`.
 * @param shown the people in their order; everybody on the site by default
 */
export function peopleRoutes({ site }: JiraSandbox, shown?: readonly ShownPerson[]): Hono {
  const routes = new Hono();
  const refusal = (message: string) => ({ errorMessages: [message], errors: {} });

  routes.get('/', (c) => c.json(peopleOf(site, shown ?? everybody(site))));

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

/** All accounts but the apps', each with Jira's own role. */
function everybody(site: JiraSandbox['site']): readonly ShownPerson[] {
  return [...site.people.values()]
    .filter(({ accountType }) => accountType === 'atlassian')
    .map(({ email, groupIds }) => ({
      email,
      roles: groupIds.has(site.administratorsGroupId) ? ['administrator'] : [],
    }));
}

/** The people with their roles in the organisation, even before the app gives them any. */
function peopleOf(site: JiraSandbox['site'], shown: readonly ShownPerson[]) {
  return shown.flatMap(({ email, roles }) => {
    const person = [...site.people.values()].find((candidate) => candidate.email === email);
    if (person === undefined) return [];
    const { accountId, displayName, locale, active } = person;
    return [{ accountId, email, displayName, roles, locale, active }];
  });
}
