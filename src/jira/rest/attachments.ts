import { route } from '@forge/api';
import type { Bytes, JiraClient } from '../client';

/**
 * Part of the content of an attachment. With `redirect=false`, Jira sends the content itself, also in parts. Otherwise
 * it names the address of its media service, which the app may not call (documented). The documentation does not say if
 * this holds for large files.
 */
export function attachmentBytes(
  client: JiraClient,
  attachmentId: number,
  first: number,
  count: number,
): Promise<Bytes> {
  return client.bytes(route`/rest/api/3/attachment/content/${String(attachmentId)}?redirect=false`, first, count);
}
