import * as z from 'zod';

/**
 * The property of a request that says which of its effects are not done. It is written only when one fails or recovers,
 * so that the panel can show it without calling any function of the app, and the normal way costs nothing.
 */
export const EFFECTS_PROPERTY = 'support-procedure-effects';

/** An effect that is not done: ids, codes and instants only. */
export const UNFINISHED = z.object({
  /** The step that it follows: id of its entry in the changelog. */
  step: z.string(),
  transition: z.string(),
  /** Name of the effect in the ledger, such as `tell-systemsHead`. */
  effect: z.string(),
  state: z.enum(['failed', 'givenUp']),
  /** ISO instant of the last attempt. */
  at: z.iso.datetime(),
  /** Why, as a code of `effects.errors`. */
  code: z.string(),
  /** HTTP status of a refusal. */
  status: z.number().nullable(),
});

export type UnfinishedEffect = z.infer<typeof UNFINISHED>;

const SHAPE = z.object({ version: z.literal(1), effects: z.array(UNFINISHED) });

/** Reads the property: empty for what is not ours. Who may edit the request may write to it, so it is only shown. */
export function readUnfinished(value: unknown): readonly UnfinishedEffect[] {
  return SHAPE.safeParse(value).data?.effects ?? [];
}

/** As many as fit well into the 32,768 characters that Jira takes (documented): the newest. */
const MOST = 60;

export function unfinishedProperty(effects: readonly UnfinishedEffect[]) {
  return { version: 1 as const, effects: effects.slice(-MOST) };
}
