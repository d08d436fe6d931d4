import { z } from 'zod';
import type { Answer } from './answer';
import type { Api } from './http';

/** The sandbox's time: an ISO instant, and whether it stands still. */
const clockShape = z.object({ now: z.string(), fixed: z.boolean() });
export type ClockReading = z.infer<typeof clockShape>;

const messageShape = z.object({
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  issueKey: z.string(),
  at: z.string(),
});
/** An e-mail that Jira would send. */
export type OutboxMessage = z.infer<typeof messageShape>;

const wordsShape = z.record(z.string(), z.record(z.string(), z.string()));

/** The launcher's texts, by language and key. */
export function readWords(api: Api): Promise<Answer<z.infer<typeof wordsShape>>> {
  return api.call({ path: '/sandbox/words', shape: wordsShape });
}

export function readClock(api: Api): Promise<Answer<ClockReading>> {
  return api.call({ path: '/sandbox/clock', shape: clockShape });
}

/** Stops the sandbox's time at this ISO instant; `null` lets it run with the machine again. */
export function setClock(api: Api, now: string | null): Promise<Answer<null>> {
  return api.call({ method: 'POST', path: '/sandbox/clock', json: { now } });
}

export function listOutbox(api: Api): Promise<Answer<OutboxMessage[]>> {
  return api.call({ path: '/sandbox/outbox', shape: z.array(messageShape) });
}

/** Resolves when no post function or queue event is pending; delayed retries come at their times. */
export function settle(api: Api): Promise<Answer<null>> {
  return api.call({ method: 'POST', path: '/sandbox/settle?delays=keep' });
}
