import * as z from 'zod';
import { UNFINISHED, type UnfinishedEffect } from './unfinishedEffects';

/**
 * The property of a project that says of which of its requests something could not be done because the app may not see
 * them: on the request itself it cannot say so. It is written when that begins or ends, so that the panel can show it
 * without calling any function of the app.
 */
export const UNSEEN_KEY = 'support-procedure-unseen';

const UNSEEN = UNFINISHED.extend({ issue: z.string() });

export type UnseenEffect = z.infer<typeof UNSEEN>;

const SHAPE = z.object({ version: z.literal(1), effects: z.array(UNSEEN) });

/** What is said of one request: empty for what is not ours. Who administers the project may write to it, so it is only shown. */
export function readUnseen(value: unknown, issueId: string): readonly UnfinishedEffect[] {
  return (SHAPE.safeParse(value).data?.effects ?? []).filter(({ issue }) => issue === issueId);
}

/** As many as fit well into the 32,768 characters that Jira takes (documented): the newest. */
const MOST = 120;

export function unseenProperty(effects: readonly UnseenEffect[]) {
  return { version: 1 as const, effects: effects.slice(-MOST) };
}
