import * as z from 'zod';

/**
 * The property of a request that lists its unfinished effects. The app writes it only when an effect fails or recovers.
 * The panel can then show it without a function of the app. Successful effects cost nothing.
 */
export const EFFECTS_PROPERTY = 'support-procedure-effects';

/** An unfinished effect. It holds ids, codes and instants only. */
export const UNFINISHED = z.object({
  /** Id of its step's entry in the changelog. */
  step: z.string(),
  transition: z.string(),
  /** Name of the effect in the ledger, such as `tell-systemsHead`. */
  effect: z.string(),
  state: z.enum(['failed', 'givenUp']),
  /** ISO instant of the last attempt. */
  at: z.iso.datetime(),
  /** The reason, as a code of `effects.errors`. */
  code: z.string(),
  /** HTTP status of a refusal. */
  status: z.number().nullable(),
});

export type UnfinishedEffect = z.infer<typeof UNFINISHED>;

const SHAPE = z.object({ version: z.literal(1), effects: z.array(UNFINISHED) });

/**
 * Parses the property; empty for a foreign value. Everyone who may edit the request may write to it, so the app only
 * shows it.
 */
export function readUnfinished(value: unknown): readonly UnfinishedEffect[] {
  return SHAPE.safeParse(value).data?.effects ?? [];
}

/** Maximum effects, the newest first. They fit into the 32,768 characters that Jira takes (documented). */
const MOST = 60;

export function unfinishedProperty(effects: readonly UnfinishedEffect[]) {
  return { version: 1 as const, effects: effects.slice(-MOST) };
}
