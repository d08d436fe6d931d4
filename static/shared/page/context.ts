import { view } from '@forge/bridge';
import * as z from 'zod';

/** Who reads the page, and where it stands: what the pages use of Forge's context (shape: FullContext of @forge/bridge). */
export interface Place {
  /** `null` for somebody who is not signed in. */
  readonly accountId: string | null;
  /** Forge's locale code, such as `es-ES`. */
  readonly locale: string | undefined;
  /** IANA name; the reader's. */
  readonly timeZone: string | undefined;
  /** Address of the site, without a slash at the end. */
  readonly siteUrl: string | undefined;
  /** What the product says about the place; each page parses its own. */
  readonly extension: unknown;
}

const CONTEXT = z.object({
  accountId: z.string().nullish(),
  locale: z.string().optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
  siteUrl: z.string().optional().catch(undefined),
  extension: z.unknown(),
});

export async function readPlace(): Promise<Place> {
  const { accountId, locale, timezone, siteUrl, extension } = CONTEXT.parse(await view.getContext());
  return { accountId: accountId ?? null, locale, timeZone: timezone, siteUrl, extension };
}
