import { JiraFailure } from '../../jira/client';
import { outcomeIsOpen } from '../../jira/retryingClient';
import type { Candidate } from '../model/planningContext';
import type { PlanItem } from '../model/plan';
import type { Run } from './run';

/** Milliseconds to wait before each retry to create something that a look-up did not find. */
const WAITS = [1000, 4000, 15_000];

/**
 * Makes a write that must not be repeated blindly. If its outcome is unknown, or Jira says that the thing exists (400
 * and 409), it looks the thing up. It retries only if the outcome is unknown and the thing does not exist.
 * @param find returns the result of the write, if it exists
 */
export async function createOnce<T>(run: Run, find: () => Promise<T | undefined>, make: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await make();
    } catch (error) {
      const open = outcomeIsOpen(error);
      if (!open && !(error instanceof JiraFailure && [400, 409].includes(error.status))) throw error;
      const found = await find();
      if (found !== undefined) return found;
      const wait = WAITS[tries];
      if (!open || wait === undefined) throw error;
      await run.pause(wait);
    }
  }
}

/**
 * Adopts or creates the thing of a plan's item, and saves its id.
 * @param find returns the thing of that name if `create` certainly made it
 */
export async function createOrAdopt(
  run: Run,
  item: PlanItem,
  create: () => Promise<string>,
  find: () => Promise<Candidate | undefined>,
): Promise<string> {
  const taken = item.action === 'adopt' ? item.id : undefined;
  const id = taken ?? (await createOnce(run, async () => (await find())?.id, create));
  const adopted = item.action === 'adopt' && item.reason.code === 'agreed';
  await run.saveObjects({ [item.key]: { id, adopted } });
  return id;
}
