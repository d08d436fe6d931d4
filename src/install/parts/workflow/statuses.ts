import { statusDescription } from '../../../jira/names';
import {
  createStatuses,
  statusesById,
  statusesByName,
  updateStatuses,
  type FoundStatus,
} from '../../../jira/rest/workflows';
import { STATUSES, type StatusKey } from '../../../procedure/statuses';
import type { InstalledObject } from '../../model/installation';
import { knownId, named, type PlanningContext } from '../../model/planningContext';
import type { StatusSeen, StatusesSeen } from '../../model/seen';
import { createOnce } from '../../run/create';
import type { Part } from '../part';
import { planItem } from '../planItem';

export const STATUS_KEYS = Object.keys(STATUSES) as readonly StatusKey[];

const keyOf = (status: StatusKey): string => `status/${status}`;

/** @param inWorkflow the statuses already read with the workflow */
export async function seeStatuses(
  context: PlanningContext,
  inWorkflow: readonly { readonly id: string }[],
): Promise<StatusesSeen> {
  const known = STATUS_KEYS.flatMap((key) => knownId(context, keyOf(key)) ?? []);
  const unseen = known.filter((id) => !inWorkflow.some((status) => status.id === id));
  const elsewhere = unseen.length === 0 ? [] : await statusesById(context.client, unseen);
  const isThere = (id: string | undefined): id is string =>
    id !== undefined && [...inWorkflow, ...elsewhere].some((status) => status.id === id);
  const wanted = STATUS_KEYS.filter((key) => !isThere(knownId(context, keyOf(key))));
  const present =
    wanted.length === 0
      ? []
      : await statusesByName(
          context.client,
          wanted.map((key) => context.words.statuses[key]),
        );
  const see = (key: StatusKey): StatusSeen => {
    const id = knownId(context, keyOf(key));
    return isThere(id)
      ? { id, candidate: undefined }
      : { id: undefined, candidate: named(present, context.words.statuses[key]) };
  };
  return Object.fromEntries(STATUS_KEYS.map((key) => [key, see(key)])) as StatusesSeen;
}

const wantedStatus = (key: StatusKey, { words }: Pick<PlanningContext, 'words'>) => ({
  name: words.statuses[key],
  statusCategory: STATUSES[key].category,
  description: statusDescription(key, words),
});

/**
 * The sixteen statuses. A run creates them in one call and before the workflow, because rules refer to them by id. In
 * company-managed projects, statuses belong to the site. A status of the same name in another category cannot be
 * adopted.
 */
export const statuses: Part = {
  kind: 'statuses',
  needs: [],
  plan: (site, differences, context) =>
    STATUS_KEYS.map((key) => {
      const { id, candidate } = site.statuses[key];
      const { name, statusCategory, description } = wantedStatus(key, context);
      const otherCategory = candidate !== undefined && candidate.statusCategory !== statusCategory;
      return planItem(
        {
          kind: 'statuses',
          key: keyOf(key),
          name,
          id,
          candidate,
          ours: candidate?.description === description && !otherCategory,
          choices: ['adopt'],
          unfit: otherCategory
            ? { code: 'category', facts: { name, present: candidate.statusCategory, wanted: statusCategory } }
            : undefined,
        },
        differences,
        context,
      );
    }),
  bring: async (run, items, site) => {
    const described = (id: string): string =>
      STATUS_KEYS.map((key) => site.statuses[key].candidate).find((one) => one?.id === id)?.description ?? '';
    const taken = (id: string, agreed: boolean): InstalledObject =>
      agreed ? { id, adopted: true, description: described(id) } : { id, adopted: false };
    const keys = (action: string): readonly StatusKey[] =>
      STATUS_KEYS.filter((key) => items.some((item) => item.key === keyOf(key) && item.action === action));
    const missing = keys('create').map((key) => wantedStatus(key, run));
    const names = missing.map(({ name }) => name);
    const context = async (): Promise<readonly FoundStatus[] | undefined> => {
      const found = await statusesByName(run.client, names);
      return found.length === names.length ? found : undefined;
    };
    const created =
      missing.length === 0 ? [] : await createOnce(run, context, () => createStatuses(run.client, missing));
    const entries = keys('create').flatMap((key) => {
      const status = named(created, run.words.statuses[key]);
      return status === undefined ? [] : [[keyOf(key), { id: status.id, adopted: false }] as const];
    });
    const adopted = items.flatMap(({ key, action, id, reason }) =>
      action === 'adopt' && id !== undefined ? [[key, taken(id, reason.code === 'agreed')] as const] : [],
    );
    await run.saveObjects(Object.fromEntries<InstalledObject>([...entries, ...adopted]));
    const altered = keys('change').map((key) => {
      const { id, description } = run.installation().objects[keyOf(key)] ?? { id: run.id(keyOf(key)) };
      return { ...wantedStatus(key, run), id, ...(description === undefined ? {} : { description }) };
    });
    if (altered.length > 0) await updateStatuses(run.client, altered);
    await run.advance(items.length);
  },
};
