import { view } from '@forge/bridge';
import * as z from 'zod';

/** The page's reader and place: the used parts of Forge's context (shape: FullContext of @forge/bridge). */
export interface Place {
  /** `null` for an anonymous reader. */
  readonly accountId: string | null;
  /** Forge's locale code, such as `es-ES`. */
  readonly locale: string | undefined;
  /** IANA name of the reader's time zone. */
  readonly timeZone: string | undefined;
  /** Address of the site, without a slash at the end. */
  readonly siteUrl: string | undefined;
  /** The product's data of the place. Each page parses its own. */
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
