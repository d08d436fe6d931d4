import { STATUSES, type StatusKey } from '../../procedure/statuses';
import { statusDescription } from '../../jira/names';
import { createStatuses, statusesByName } from '../../jira/rest/workflows';
import { named } from '../ensure';
import type { Step } from '../run';

/** A status of the same name stands in another category: taking it, or changing it, would change other projects too. */
export class CategoryConflict extends Error {
  constructor(
    readonly statusName: string,
    readonly present: string,
    readonly wanted: string,
  ) {
    super(`${statusName}: ${present}, not ${wanted}`);
    this.name = 'CategoryConflict';
  }
}

const KEYS = Object.keys(STATUSES) as readonly StatusKey[];

/**
 * The sixteen statuses, created at once and before the workflow, because rules name statuses by id. A status of the
 * same name and category is used as it is: in company-managed projects statuses belong to the site.
 */
export const statuses: Step = {
  key: 'statuses',
  run: async (run) => {
    const wanted = KEYS.filter((key) => run.installation().objects[`status/${key}`] === undefined);
    if (wanted.length === 0) return;
    const nameOf = (key: StatusKey): string => run.words.statuses[key];
    const present = await statusesByName(run.client, wanted.map(nameOf));
    for (const key of wanted) {
      const found = named(present, nameOf(key));
      if (found !== undefined && found.statusCategory !== STATUSES[key].category) {
        throw new CategoryConflict(found.name, found.statusCategory, STATUSES[key].category);
      }
    }
    const missing = wanted.filter((key) => named(present, nameOf(key)) === undefined);
    const created =
      missing.length === 0
        ? []
        : await createStatuses(
            run.client,
            missing.map((key) => ({
              name: nameOf(key),
              statusCategory: STATUSES[key].category,
              description: statusDescription(key, run.words),
            })),
          );
    await run.saveObjects(
      Object.fromEntries(
        wanted.flatMap((key) => {
          const status = named([...created, ...present], nameOf(key));
          return status === undefined ? [] : [[`status/${key}`, { id: status.id, adopted: present.includes(status) }]];
        }),
      ),
    );
  },
};
