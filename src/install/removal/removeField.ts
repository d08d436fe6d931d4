import { JiraFailure } from '../../jira/client';
import { deleteField, describeFields, trashedFields } from '../../jira/rest/fields';
import type { Run } from '../run/run';
import { waitForTask } from '../run/task';

/** Milliseconds to wait before each look at a deletion that another turn of the run began. */
const WAITS = [1000, 3000, 9000, 27_000];

/** Deletes a field, in the trash or not, and waits for the end. It is long work, because Jira does it in a task. */
export async function removeField(run: Run, id: string): Promise<void> {
  try {
    await waitForTask(run, await deleteField(run.client, id));
  } catch (error) {
    // Documented: 409 while a task already deletes this field. Jira does not tell the task's id.
    if (!(error instanceof JiraFailure && error.status === 409)) throw error;
    for (const wait of WAITS) {
      await run.pause(wait);
      if (!(await isThere(run, id))) return;
    }
    throw error;
  }
}

async function isThere({ client }: Run, id: string): Promise<boolean> {
  const [described, trashed] = [await describeFields(client, [id]), await trashedFields(client, [id])];
  return described.length + trashed.length > 0;
}
