import { CUSTOM_FIELD_KEYS, optionsOf, type CustomFieldKey } from '../../procedure/fields';
import { jiraType } from '../../jira/fieldTypes';
import {
  associateFields,
  createField,
  createOptions,
  fieldDescriptions,
  fieldSchemeOf,
  globalContext,
  listFields,
  listOptions,
} from '../../jira/rest/fields';
import { JiraFailure } from '../../jira/client';
import { ensure } from '../ensure';
import type { Run, Step } from '../run';

/** The custom fields with their options, in their global contexts, made visible in the project. */
export const fields: Step = {
  key: 'fields',
  run: async (run) => {
    const wanted = CUSTOM_FIELD_KEYS.filter((key) => run.installation().objects[`field/${key}`] === undefined);
    const found = wanted.length === 0 ? new Map<CustomFieldKey, string>() : await findOurs(run, wanted);
    for (const key of wanted) await ensureField(run, key, found.get(key));
    for (const key of CUSTOM_FIELD_KEYS) await ensureOptions(run, key);
    await makeVisible(run);
  },
};

/**
 * Names of fields need not be unique: only one that has our name, our type and our very description is ours. Fields
 * carry no mark of ours in it, because people read it under every field.
 */
async function findOurs(run: Run, wanted: readonly CustomFieldKey[]): Promise<ReadonlyMap<CustomFieldKey, string>> {
  const present = await listFields(run.client);
  const alike = wanted.flatMap((key) =>
    present
      .filter((f) => f.custom && f.name === run.words.fields[key] && f.schema?.custom === jiraType(key).type)
      .map(({ id }) => ({ key, id })),
  );
  if (alike.length === 0) return new Map();
  const descriptions = await fieldDescriptions(
    run.client,
    alike.map(({ id }) => id),
  );
  return new Map(
    alike.filter(({ key, id }) => descriptions.get(id) === fieldDescription(run, key)).map(({ key, id }) => [key, id]),
  );
}

async function ensureField(run: Run, key: CustomFieldKey, found: string | undefined): Promise<void> {
  const name = run.words.fields[key];
  const description = fieldDescription(run, key);
  await ensure(run, {
    key: `field/${key}`,
    name,
    // What was found is ours already.
    adopt: 'known',
    find: () => Promise.resolve(found === undefined ? undefined : { id: found }),
    create: () => createField(run.client, { name, description, ...jiraType(key) }),
  });
}

function fieldDescription(run: Run, key: CustomFieldKey): string {
  return run.words.fieldDescriptions[key];
}

/** Options are told apart by their value: the missing ones are added, none is taken away. */
async function ensureOptions(run: Run, key: CustomFieldKey): Promise<void> {
  const options = optionsOf(key);
  if (options.every((option) => run.installation().objects[`option/${key}/${option}`] !== undefined)) return;
  const fieldId = run.id(`field/${key}`);
  const contextId = await globalContext(run.client, fieldId);
  const present = await listOptions(run.client, fieldId, contextId);
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = run.words.options;
  const valueOf = (option: string): string => texts[key]?.[option] ?? option;
  const missing = options.filter((option) => !present.some(({ value }) => value === valueOf(option)));
  const created = missing.length === 0 ? [] : await createOptions(run.client, fieldId, contextId, missing.map(valueOf));
  const ids = new Map([...present, ...created].map(({ id, value }) => [value, id]));
  await run.saveObjects(
    Object.fromEntries(
      options.flatMap((option) => {
        const id = ids.get(valueOf(option));
        return id === undefined ? [] : [[`option/${key}/${option}`, { id, adopted: false }]];
      }),
    ),
  );
}

async function makeVisible(run: Run): Promise<void> {
  const { projectId } = run.installation();
  const ids = CUSTOM_FIELD_KEYS.map((key) => run.id(`field/${key}`));
  await associateFields(run.client, projectId, ids, await schemeIfAny(run, projectId));
}

/** 404 means that the site has not been moved to field schemes. */
async function schemeIfAny(run: Run, projectId: string): Promise<number | null> {
  try {
    return await fieldSchemeOf(run.client, projectId);
  } catch (failure) {
    if (failure instanceof JiraFailure && failure.status === 404) return null;
    throw failure;
  }
}
