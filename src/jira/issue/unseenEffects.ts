import * as z from 'zod';
import { UNFINISHED, type UnfinishedEffect } from './unfinishedEffects';

/**
 * The property of a project that lists unfinished effects of requests that the app may not see. The app cannot write to
 * those requests. It writes the property when such a state begins or ends. The panel can then show it without a
 * function of the app.
 */
export const UNSEEN_KEY = 'support-procedure-unseen';

const UNSEEN = UNFINISHED.extend({ issue: z.string() });

export type UnseenEffect = z.infer<typeof UNSEEN>;

const SHAPE = z.object({ version: z.literal(1), effects: z.array(UNSEEN) });

/**
 * The entries of one request; empty for a foreign value. Project administrators may write to it, so the app only shows
 * it.
 */
export function readUnseen(value: unknown, issueId: string): readonly UnfinishedEffect[] {
  return (SHAPE.safeParse(value).data?.effects ?? []).filter(({ issue }) => issue === issueId);
}

/** Maximum effects, the newest first. They fit into the 32,768 characters that Jira takes (documented). */
const MOST = 120;

export function unseenProperty(effects: readonly UnseenEffect[]) {
  return { version: 1 as const, effects: effects.slice(-MOST) };
}
