import { JiraError, badRequest } from '../http/errors';
import { streamOf } from '../site/content';
import type { Attachment } from '../site/issues';

/**
 * An attachment's bytes, or the part in a `Range` header. It is always a download, never a page of the site's origin.
 * @throws JiraError 400 for a malformed range, 416 for one outside the file (both documented).
 */
export function contentResponse({ content, filename, mimeType }: Attachment, range: string | null): Response {
  const headers = {
    'content-type': mimeType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
  };
  if (range === null) return new Response(streamOf(content, 0, content.length), { headers });
  const { first, last } = readRange(range, content.length);
  return new Response(streamOf(content, first, last + 1), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${first}-${last}/${content.length}` },
  });
}

/** One range, `bytes=0-99`, `bytes=100-` or `bytes=-100`. */
function readRange(range: string, size: number): { first: number; last: number } {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  const [from, to] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (match === null || (from === '' && to === '')) throw badRequest(`The Range '${range}' is malformed.`);
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && from !== '' && Number(to) < first) throw badRequest(`The Range '${range}' is malformed.`);
  if (first >= size || (from === '' && Number(to) === 0)) {
    throw new JiraError(
      416,
      [`The Range '${range}' is outside the attachment.`],
      {},
      { 'content-range': `bytes */${size}` },
    );
  }
  return { first, last };
}
