import * as z from 'zod';
import { wordsFor } from '../../procedure/languages';
import type { Words } from '../../procedure/words';

/** The arguments of a resolver's function, as the platform gives them. The page supplies only the payload. */
export interface Invocation {
  readonly payload: unknown;
  readonly context: unknown;
}

/** A call of a resolver's function, with the caller as the platform names them. */
export interface Call extends Invocation {
  /** Undefined if the caller has not signed in. */
  readonly accountId: string | undefined;
  /** Empty if the platform does not name it. */
  readonly siteUrl: string;
  readonly locale: string | undefined;
  /** In the caller's language. */
  readonly words: Words;
}

/** The caller of a function that only people with an account may call. */
export type SignedInCall = Call & { readonly accountId: string };

const CONTEXT = z.object({
  accountId: z.string().optional().catch(undefined),
  siteUrl: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
});

export function callOf({ payload, context }: Invocation): Call {
  const { accountId, siteUrl = '', locale } = CONTEXT.parse(context);
  return { payload, context, accountId, siteUrl, locale, words: wordsFor(locale) };
}
