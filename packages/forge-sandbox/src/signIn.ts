import type { SignedIn } from './forge';
import type { Site } from './jira';

/** The person of a Basic `Authorization` header, `email:anything`. Null without a header or an active person. */
export function signIn(site: Site, authorization: string | null): SignedIn | null {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return null;
  const email = Buffer.from(encoded, 'base64').toString('utf8').split(':')[0]?.toLowerCase();
  const person = [...site.people.values()].find((candidate) => candidate.email.toLowerCase() === email);
  if (person?.active !== true || person.accountType !== 'atlassian') return null;
  return { accountId: person.accountId, locale: person.locale, timeZone: person.timeZone };
}
