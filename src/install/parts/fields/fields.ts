import { jiraType } from '../../../jira/fieldTypes';
import { CUSTOM_FIELD_KEYS, type CustomFieldKey } from '../../../procedure/fields';
import {
  createField,
  describeFields,
  listFields,
  restoreField,
  trashedFields,
  updateField,
  type DescribedField,
  type ListedField,
} from '../../../jira/rest/fields';
import { knownId, type PlanningContext } from '../../model/planningContext';
import type { PlanItem } from '../../model/plan';
import type { FieldSeen, FieldsSeen } from '../../model/seen';
import { createOrAdopt } from '../../run/create';
import type { Run } from '../../run/run';
import type { FieldReads } from './fieldReads';
import type { Part } from '../part';
import { planItem } from '../planItem';

const keyOf = (field: CustomFieldKey): string => `field/${field}`;

export async function seeFields(context: PlanningContext, reads: FieldReads): Promise<FieldsSeen> {
  const known = CUSTOM_FIELD_KEYS.flatMap((key) => knownId(context, keyOf(key)) ?? []);
  const { described } = reads;
  const lost = known.filter((id) => !described.some((field) => field.id === id));
  const trashed = lost.length === 0 ? [] : await trashedFields(context.client, lost);
  const wanted = CUSTOM_FIELD_KEYS.filter((key) => {
    const id = knownId(context, keyOf(key));
    return id === undefined || (lost.includes(id) && !trashed.includes(id));
  });
  const none = new Map<CustomFieldKey, DescribedField>();
  const alike = wanted.length === 0 ? none : await findAlike(context, wanted, await reads.listed());
  const see = (key: CustomFieldKey): FieldSeen => {
    const id = knownId(context, keyOf(key));
    const field = described.find((one) => one.id === id);
    const found = alike.get(key);
    const isTrashed = id !== undefined && trashed.includes(id);
    return {
      id: field !== undefined || isTrashed ? id : undefined,
      field,
      trashed: isTrashed,
      candidate: found,
      ours: found?.description === description(context, key),
    };
  };
  return Object.fromEntries(CUSTOM_FIELD_KEYS.map((key) => [key, see(key)])) as FieldsSeen;
}

/** Fields with the wanted name and type. Names of fields need not be unique, so the app's own field comes first. */
async function findAlike(
  context: Pick<PlanningContext, 'client' | 'words'>,
  wanted: readonly CustomFieldKey[],
  present: readonly ListedField[],
): Promise<ReadonlyMap<CustomFieldKey, DescribedField>> {
  const alike = wanted.flatMap((key) =>
    present
      .filter((f) => f.custom && f.name === context.words.fields[key] && f.schema?.custom === jiraType(key).type)
      .map(({ id }) => ({ key, id })),
  );
  if (alike.length === 0) return new Map();
  const described = await describeFields(
    context.client,
    alike.map(({ id }) => id),
  );
  const found = new Map<CustomFieldKey, DescribedField>();
  for (const { key, id } of alike) {
    const field = described.find((one) => one.id === id);
    if (field === undefined) continue;
    if (!found.has(key) || field.description === description(context, key)) found.set(key, field);
  }
  return found;
}

const description = ({ words }: Pick<PlanningContext, 'words'>, key: CustomFieldKey): string =>
  words.fieldDescriptions[key];

/** The custom fields, in their global contexts. */
export const fields: Part = {
  kind: 'fields',
  needs: [],
  plan: (site, differences, context) =>
    CUSTOM_FIELD_KEYS.map((key) => {
      const { id, trashed, candidate, ours } = site.fields[key];
      const name = context.words.fields[key];
      const standing = { kind: 'fields' as const, key: keyOf(key), name, id, candidate, ours };
      if (id !== undefined && trashed) {
        return { key: keyOf(key), kind: 'fields', name, id, action: 'change', reason: { code: 'trashed' } };
      }
      return planItem({ ...standing, choices: ['adopt', 'create'] }, differences, context);
    }),
  bring: async (run, items, site) => {
    for (const key of CUSTOM_FIELD_KEYS) {
      const item = items.find((candidate) => candidate.key === keyOf(key));
      if (item === undefined) continue;
      if (item.action === 'change') await mend(run, key, site.fields[key].trashed);
      else await bringField(run, key, item);
      await run.advance();
    }
  },
};

async function bringField(run: Run, key: CustomFieldKey, item: PlanItem): Promise<void> {
  const create = (): Promise<string> =>
    createField(run.client, { name: item.name, description: description(run, key), ...jiraType(key) });
  await createOrAdopt(run, item, create, async () => {
    const found = (await findAlike(run, [key], await listFields(run.client))).get(key);
    return found?.description === description(run, key) ? found : undefined;
  });
}

async function mend(run: Run, key: CustomFieldKey, trashed: boolean): Promise<void> {
  const id = run.id(keyOf(key));
  if (trashed) await restoreField(run.client, id);
  const { searcherKey } = jiraType(key);
  await updateField(run.client, id, { name: run.words.fields[key], description: description(run, key), searcherKey });
}
