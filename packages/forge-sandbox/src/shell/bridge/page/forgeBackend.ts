import { z } from 'zod';
import type { BackendHandlers } from './handlers';

/** The place of the app, and the person who views it. */
export interface Place {
  readonly moduleKey: string;
  /** The product's data about the place: `{issue, project}` on an issue panel; `{modal}` inside a modal. */
  readonly extension: object;
  /** Identifies one of several instances of the module on the page, such as macros. */
  readonly localId?: string | undefined;
  /** Forge's locale code of the viewing person. */
  readonly locale: string;
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  readonly colorMode: () => 'light' | 'dark';
}

const refusalShape = z.object({ message: z.string() });
const invokedShape = z.object({ value: z.unknown() });
const themeShape = z.object({ attrs: z.record(z.string(), z.string()), css: z.string() });

/** The handlers that call the Forge host, for a frame at this place. Errors carry the host's message. */
export function forgeBackend(place: Place): BackendHandlers {
  const { moduleKey, extension, locale, localId } = place;

  async function post(path: string, body: object): Promise<unknown> {
    const headers = { 'Content-Type': 'application/json', Authorization: place.authorization };
    return answerOf(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  return {
    invoke: async ({ functionKey, payload }) => {
      const answer = await post('/forge/invoke', { moduleKey, extension, locale, localId, functionKey, payload });
      return invokedShape.parse(answer).value;
    },
    fetchProduct: (request) => post('/forge/product', { ...request, moduleKey }),
    getContext: async () => {
      const context = z.looseObject({}).parse(await post('/forge/context', { moduleKey, extension, locale, localId }));
      return { ...context, theme: { colorMode: place.colorMode() } };
    },
    theme: async () => themeShape.parse(await answerOf(await fetch(`/forge/theme?mode=${place.colorMode()}`))),
  };
}

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const refusal = refusalShape.safeParse(body);
  throw new Error(refusal.success ? refusal.data.message : `The sandbox answered ${response.status}.`);
}
