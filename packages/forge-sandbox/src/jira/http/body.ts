import type { ZodError, ZodType } from 'zod';
import { JiraError, badRequest, notImitated } from './errors';

type Issue = ZodError['issues'][number];

/** Seen live for JSON of the wrong type, without the key `errors`. */
const INVALID_PAYLOAD = 'Invalid request payload. Refer to the REST API documentation and try again.';

/**
 * Reads and checks a JSON body against the strict schema of a route.
 * @throws JiraError 415 without a JSON content type; 400 for broken JSON, missing or wrong values; 501 for properties
 * that the sandbox does not imitate, with all their names.
 */
export async function readBody<Body>(request: Request, schema: ZodType<Body>): Promise<Body> {
  const text = await request.text();
  const type = request.headers.get('content-type') ?? '';
  if (text !== '' && !/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) {
    throw new JiraError(415, [
      `Unsupported Media Type: send the body with Content-Type: application/json, not '${type}'.`,
    ]);
  }
  let value: unknown;
  try {
    value = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw explain(parsed.error.issues, value);
}

/** Turns the schema's findings into Jira's single answer: unknown properties first, then missing, then wrong ones. */
function explain(issues: readonly Issue[], value: unknown): JiraError {
  const all = issues.flatMap((issue) => innermost(issue));
  const unknown = all.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => pathText([...issue.path, key])) : [],
  );
  if (unknown.length > 0) throw notImitated(`request body property ${unknown.map((path) => `'${path}'`).join(', ')}`);
  const missing = all.filter((issue) => valueAt(value, issue.path) === undefined).map((issue) => pathText(issue.path));
  if (value !== undefined && missing.length > 0) {
    // Words seen live on the workflow scheme switch; used everywhere.
    return new JiraError(
      400,
      [...new Set(missing)].map((path) => `Missing required field '${path}'`),
    );
  }
  const detail = all.map((issue) => `${pathText(issue.path) || '(body)'}: ${issue.message}`).join('; ');
  return new JiraError(
    400,
    [],
    {},
    { 'x-sandbox-detail': encodeURIComponent(detail) },
    { errorMessages: [INVALID_PAYLOAD] },
  );
}

/** For a union, the errors of the closest alternative: the one whose errors are deepest. */
function innermost(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (branch: readonly Issue[]): number => Math.max(0, ...branch.map((one) => one.path.length));
  const closest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
  if (closest === undefined || depth(closest) === 0) return [issue];
  return closest.flatMap((one) => innermost({ ...one, path: [...issue.path, ...one.path] }));
}

/** `a.[0].b`, in Jira's notation. */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : String(part))).join('.');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return null;
    current = Reflect.get(current, part);
  }
  return current;
}
