import { parseBody } from 'hono/utils/body';
import { JiraError, badRequest, notImitated } from '../http/errors';
import type { NewAttachment } from '../engine/expression/activity';

/** Most files in one request (documented). */
const MOST_FILES = 60;
/** Most bytes of one file, because the sandbox keeps files in memory. In Jira, administrators set the limit. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** Content of a multipart body: files in parts named `file`, and the text of the parts that a caller allows. */
export interface Multipart {
  readonly files: readonly NewAttachment[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads a multipart/form-data body.
 * @throws JiraError 415 for another kind of body, 400 if it cannot be read, 413 for too much, 501 for other parts.
 */
export async function readFiles(request: Request, textParts: readonly string[] = []): Promise<Multipart> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    throw new JiraError(415, ['Unsupported Media Type: send the files as multipart/form-data.']);
  }
  const form = await parseBody(request, { all: true }).catch(() => {
    throw badRequest('The multipart body could not be read.');
  });
  const texts = new Map<string, string>();
  const parts: File[] = [];
  for (const [name, value] of Object.entries(form)) {
    for (const part of Array.isArray(value) ? value : [value]) {
      if (name === 'file' && typeof part !== 'string') parts.push(part);
      else if (textParts.includes(name) && typeof part === 'string') texts.set(name, part);
      else throw notImitated(`the multipart part '${name}'`);
    }
  }
  if (parts.length > MOST_FILES) throw new JiraError(413, [`More than ${MOST_FILES} files in one request.`]);
  const large = parts.find(({ size }) => size > LARGEST_FILE);
  if (large !== undefined) throw new JiraError(413, [`The file '${large.name}' is larger than ${LARGEST_FILE} bytes.`]);
  return { files: await Promise.all(parts.map(readFile)), texts };
}

async function readFile(part: File): Promise<NewAttachment> {
  return {
    // The file's name without a path.
    filename: part.name.split(/[\\/]/).at(-1) ?? part.name,
    mimeType: part.type === '' ? 'application/octet-stream' : part.type,
    content: Buffer.from(await part.arrayBuffer()),
  };
}
