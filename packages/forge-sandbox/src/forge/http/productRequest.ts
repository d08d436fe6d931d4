import { z } from 'zod';
import type { ProductBody } from './bodies';

/**
 * Rebuilds the request of a page's `requestJira`. The bridge carries a form as a JSON text (read in @forge/bridge). In
 * it, `file` is a data URL, with its name and type beside it.
 */
export function productRequest(body: ProductBody): RequestInit {
  const { method, headers, body: text } = body.fetchRequestInit;
  if (text === null || text === undefined || method === 'GET') return { method, headers };
  if (!body.isMultipartFormData) return { method, headers, body: text };
  return {
    method,
    // The boundary in the page's content-type belongs to a body that no longer exists.
    headers: headers.filter(([name]) => name.toLowerCase() !== 'content-type'),
    body: formOf(z.record(z.string(), z.string()).parse(JSON.parse(text))),
  };
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'file') form.append(name, blobOf(value, fields['__fileType']), fields['__fileName'] ?? 'file');
    else if (name !== '__fileName' && name !== '__fileType') form.append(name, value);
  }
  return form;
}

function blobOf(dataUrl: string, type = 'application/octet-stream'): Blob {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return new Blob([Buffer.from(base64, 'base64')], { type });
}

/** The product's answer for the bridge. Bytes that are no text travel as base64. */
export async function bridgeResponse(response: Response): Promise<object> {
  const type = response.headers.get('content-type') ?? '';
  const isAttachment = type !== '' && !/^text\/|json|xml|javascript/i.test(type);
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    statusText: response.statusText,
    headers: Object.fromEntries(response.headers),
    body: bytes.toString(isAttachment ? 'base64' : 'utf8'),
    isAttachment,
  };
}
