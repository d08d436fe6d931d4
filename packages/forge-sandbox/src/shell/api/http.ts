import { z } from 'zod';
import { failed, succeeded } from './answer';
import type { Answer, Problem } from './answer';

/** A request to the sandbox. `json` and `form` exclude each other; without both there is no body. */
export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with query, such as `/rest/api/3/myself`. */
  readonly path: string;
  readonly json?: unknown;
  readonly form?: FormData;
  /** The shape of the answer's body; absent if only success matters. */
  readonly shape?: z.ZodType<T>;
}

/** The sandbox's routes, called as one person. */
export interface Api {
  call<T = null>(request: Call<T>): Promise<Answer<T>>;
  /** A file's bytes, such as an attachment's content. An `<img>` or a link could not send the person's credentials. */
  download(path: string): Promise<Answer<Blob>>;
}

/** Jira's error collection; some answers carry `message` alone (documented for the Forge host's routes). */
const refusalShape = z.object({
  errorMessages: z.array(z.string()).catch([]),
  errors: z.record(z.string(), z.string()).catch({}),
  message: z.string().optional().catch(undefined),
});

/** Calls as the person with this e-mail address, or anonymously with `null`. The sandbox accepts any password. */
export function createApi(email: string | null): Api {
  const headers = new Headers({ Accept: 'application/json' });
  if (email !== null) headers.set('Authorization', authorizationOf(email));

  async function send(call: Call<unknown>): Promise<Response | null> {
    const init: RequestInit = { method: call.method ?? 'GET', headers: new Headers(headers) };
    if (call.json !== undefined) {
      init.headers = new Headers([...headers, ['Content-Type', 'application/json']]);
      init.body = JSON.stringify(call.json);
    }
    if (call.form !== undefined) {
      // Jira refuses uploads without this header (documented, "XSRF check failed").
      init.headers = new Headers([...headers, ['X-Atlassian-Token', 'no-check']]);
      init.body = call.form;
    }
    return fetch(call.path, init).catch(() => null);
  }

  return {
    async call(request) {
      const response = await send(request);
      if (response === null) return failed({ kind: 'unreachable' });
      if (!response.ok) return failed(await refusal(response));
      return parsed(response, request.shape);
    },
    async download(path) {
      const response = await send({ path });
      if (response === null) return failed({ kind: 'unreachable' });
      return response.ok ? succeeded(await response.blob()) : failed(await refusal(response));
    },
  };
}

async function parsed<T>(response: Response, shape: z.ZodType<T> | undefined): Promise<Answer<T>> {
  const body: unknown = shape === undefined ? null : await response.json().catch(() => undefined);
  const result = (shape ?? z.custom<T>((value) => value === null)).safeParse(body);
  return result.success
    ? succeeded(result.data)
    : failed({ kind: 'unexpected', detail: z.prettifyError(result.error).slice(0, 500) });
}

async function refusal(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => ({}));
  const result = refusalShape.safeParse(body);
  const { errorMessages, errors, message } = result.success ? result.data : { errorMessages: [], errors: {} };
  const messages = message === undefined ? errorMessages : [...errorMessages, message];
  return { kind: 'refused', status: response.status, errorMessages: messages, errors };
}

/** The `Authorization` header of a person. `btoa` takes Latin-1 only; an address may hold any letter. */
export function authorizationOf(email: string): string {
  return `Basic ${btoa(String.fromCharCode(...new TextEncoder().encode(`${email}:sandbox`)))}`;
}
