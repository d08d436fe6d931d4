import { JiraFailure } from '../../jira/client';
import { outcomeIsOpen } from '../../jira/patience';
import type { Candidate } from '../look';
import type { PlanItem } from '../plan/plan';
import type { Run } from './run';

/** How often a creation is tried again after it was looked up and not found; milliseconds before each. */
const WAITS = [1000, 4000, 15_000];

/**
 * A write that must not be repeated blindly: when its answer does not say what happened, or says that the thing is
 * there already (400 and 409), it is looked up first, and tried again only where it is not there.
 * @param look what the write would have made, if it is there
 */
export async function madeOnce<T>(run: Run, look: () => Promise<T | undefined>, make: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await make();
    } catch (error) {
      const open = outcomeIsOpen(error);
      if (!open && !(error instanceof JiraFailure && [400, 409].includes(error.status))) throw error;
      const found = await look();
      if (found !== undefined) return found;
      const wait = WAITS[tries];
      if (!open || wait === undefined) throw error;
      await run.pause(wait);
    }
  }
}

/**
 * Brings one named thing about as its plan's item says: takes it over or makes it, and saves its id before it answers.
 * @param find what is there under its name and is certainly what `create` makes
 */
export async function bring(
  run: Run,
  item: PlanItem,
  create: () => Promise<string>,
  find: () => Promise<Candidate | undefined>,
): Promise<string> {
  const taken = item.action === 'adopt' ? item.id : undefined;
  const id = taken ?? (await madeOnce(run, async () => (await find())?.id, create));
  const adopted = item.action === 'adopt' && item.reason.code === 'agreed';
  await run.saveObjects({ [item.key]: { id, adopted } });
  return id;
}
