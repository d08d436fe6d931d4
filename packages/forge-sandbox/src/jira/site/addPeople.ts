import { randomUUID } from 'node:crypto';
import type { Group, Person } from './people';
import type { Site } from './site';

/** A person to add. Only name and e-mail have no default. */
export interface NewPerson {
  readonly email: string;
  readonly displayName: string;
  /** @default a new id in Atlassian's form */
  readonly accountId?: string;
  /** @default 'atlassian' */
  readonly accountType?: Person['accountType'];
  /** @default true */
  readonly active?: boolean;
  /** In addition to the group of all users of Jira. @default none */
  readonly groupIds?: readonly string[];
  /** @default 'en-US' */
  readonly locale?: string;
  /** @default 'UTC' */
  readonly timeZone?: string;
}

/** Name of the group that every person of the site is in. */
export const USERS_GROUP = 'jira-users';

/**
 * Adds a person to the site.
 * @throws Error if the e-mail or account id is taken, or a group does not exist: a mistake in a seed.
 */
export function addPerson(site: Site, person: NewPerson): Person {
  const accountId = person.accountId ?? `712020:${randomUUID()}`;
  if (site.people.has(accountId)) throw new Error(`The site has an account ${accountId} already.`);
  const email = person.email.toLowerCase();
  if ([...site.people.values()].some((other) => other.email.toLowerCase() === email)) {
    throw new Error(`The site has a person with the e-mail ${person.email} already.`);
  }
  const users = [...site.groups.values()].find(({ name }) => name === USERS_GROUP);
  const groupIds = new Set([...(users === undefined ? [] : [users.groupId]), ...(person.groupIds ?? [])]);
  for (const groupId of groupIds) {
    if (!site.groups.has(groupId)) throw new Error(`The site has no group ${groupId}.`);
  }
  const added: Person = {
    accountId,
    email: person.email,
    displayName: person.displayName,
    accountType: person.accountType ?? 'atlassian',
    active: person.active ?? true,
    groupIds,
    locale: person.locale ?? 'en-US',
    timeZone: person.timeZone ?? 'UTC',
  };
  site.people.set(accountId, added);
  return added;
}

/**
 * Adds a group.
 * @throws Error if the name is taken.
 */
export function addGroup(site: Site, name: string, groupId: string = randomUUID()): Group {
  if ([...site.groups.values()].some((group) => group.name === name)) throw new Error(`The site has a group ${name}.`);
  const group: Group = { groupId, name };
  site.groups.set(groupId, group);
  return group;
}
