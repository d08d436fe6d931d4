import { z } from 'zod';
import type { Answer } from './answer';
import type { Api } from './http';
import { issuePath } from './issues';
import { userShape } from './people';

/** An attachment inside an issue's `attachment` field. `size` is in bytes. */
const attachmentShape = z.object({
  id: z.coerce.string(),
  filename: z.string(),
  size: z.number(),
  mimeType: z.string().catch(''),
  created: z.string(),
  author: userShape.nullish().catch(null),
});
export type Attachment = z.infer<typeof attachmentShape>;

/** The value of an issue's `attachment` field; empty if it has another shape. */
export function attachmentsOf(value: unknown): Attachment[] {
  return z.array(attachmentShape).catch([]).parse(value);
}

export function addAttachments(api: Api, key: string, files: readonly File[]): Promise<Answer<null>> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  return api.call({ method: 'POST', path: `${issuePath(key)}/attachments`, form });
}

export function deleteAttachment(api: Api, id: string): Promise<Answer<null>> {
  return api.call({ method: 'DELETE', path: `/rest/api/3/attachment/${encodeURIComponent(id)}` });
}

export function downloadAttachment(api: Api, id: string): Promise<Answer<Blob>> {
  // Without the redirect: a browser drops the credentials on a redirect to another origin.
  return api.download(`/rest/api/3/attachment/content/${encodeURIComponent(id)}?redirect=false`);
}
