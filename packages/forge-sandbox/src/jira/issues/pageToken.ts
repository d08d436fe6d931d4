import { createHash } from 'node:crypto';
import { badRequest } from '../http/errors';

const digest = (jql: string): string => createHash('sha256').update(jql).digest('base64url').slice(0, 8);

/** An opaque token for the page of a query's results that begins at an offset. */
export const pageToken = (offset: number, jql: string): string =>
  Buffer.from(`${offset}.${digest(jql)}`).toString('base64url');

/**
 * The offset in a token.
 * @throws JiraError 400 for a token of another query, or none of ours.
 */
export function readPageToken(token: string, jql: string): number {
  const match = /^(\d+)\.([\w-]+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  if (match === null || match[2] !== digest(jql)) throw badRequest('The nextPageToken is not valid for this query.');
  return Number(match[1]);
}
