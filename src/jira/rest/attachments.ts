import { route } from '@forge/api';
import type { Bytes, JiraClient } from '../client';

/**
 * Part of the content of an attachment. `redirect=false`: Jira hands it over itself, in parts too, instead of naming the
 * address of its media service, which the app may not call (documented; whether it does so for large files is not).
 */
export function attachmentBytes(
  client: JiraClient,
  attachmentId: number,
  first: number,
  count: number,
): Promise<Bytes> {
  return client.bytes(route`/rest/api/3/attachment/content/${String(attachmentId)}?redirect=false`, first, count);
}
