import { CUSTOM_FIELD_KEYS, optionsOf, type ChoiceFieldKey } from '../../../procedure/fields';
import { createOptions, globalContext, listOptions, updateOptions, type FieldOption } from '../../../jira/rest/fields';
import type { Words } from '../../../procedure/words';
import { absent } from '../../../jira/client';
import { knownId, type PlanningContext } from '../../model/planningContext';
import type { PlanItem } from '../../model/plan';
import type { OptionsSeen } from '../../model/seen';
import { createOnce } from '../../run/create';
import type { Run } from '../../run/run';
import type { Part } from '../part';

export const CHOICE_FIELDS: readonly ChoiceFieldKey[] = CUSTOM_FIELD_KEYS.filter(
  (key): key is ChoiceFieldKey => optionsOf(key).length > 0,
);

const contextKey = (field: ChoiceFieldKey): string => `context/${field}`;
const optionKey = (field: ChoiceFieldKey, option: string): string => `option/${field}/${option}`;

export async function seeOptions(context: PlanningContext): Promise<OptionsSeen> {
  const see = async (field: ChoiceFieldKey) => {
    const [fieldId, contextId] = [knownId(context, `field/${field}`), knownId(context, contextKey(field))];
    if (fieldId === undefined || contextId === undefined) return undefined;
    return listOptions(context.client, fieldId, contextId).catch(absent);
  };
  const seen = await Promise.all(CHOICE_FIELDS.map(async (field) => [field, await see(field)] as const));
  return Object.fromEntries(seen) as OptionsSeen;
}

export function optionText(words: Words, field: ChoiceFieldKey, option: string): string {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = words.options;
  return texts[field]?.[option] ?? option;
}

/** The options, identified by value. The run adds missing ones and enables its own again. It removes none. */
export const options: Part = {
  kind: 'options',
  needs: ['fields'],
  plan: (site, differences, context) =>
    CHOICE_FIELDS.map((field): PlanItem => {
      const key = `options/${field}`;
      const item = { key, kind: 'options' as const, name: context.words.fields[field] };
      const complete = optionsOf(field).every((option) => knownId(context, optionKey(field, option)) !== undefined);
      const count = optionsOf(field).length;
      if (!complete || site.options[field] === undefined) {
        return { ...item, action: 'create', reason: { code: 'options', facts: { count } } };
      }
      const changed = (differences.get(key) ?? []).length;
      if (changed === 0) return { ...item, action: 'leave', reason: { code: 'asWanted' } };
      return { ...item, action: 'change', reason: { code: 'differs', facts: { count: changed } } };
    }),
  bring: async (run, items, site) => {
    for (const field of CHOICE_FIELDS) {
      if (!items.some(({ key }) => key === `options/${field}`)) continue;
      const { id, candidate } = site.fields[field];
      await bringOptions(run, field, id === undefined && candidate === undefined);
      await run.advance();
    }
  },
};

/** @param isNew true if this run created the field, so that it has no options yet */
async function bringOptions(run: Run, field: ChoiceFieldKey, isNew: boolean): Promise<void> {
  const fieldId = run.id(`field/${field}`);
  const contextId = await globalContext(run.client, fieldId);
  const wanted = optionsOf(field).map((option) => ({ option, value: optionText(run.words, field, option) }));
  const read = (): Promise<readonly FieldOption[]> => listOptions(run.client, fieldId, contextId);
  const present = isNew ? [] : await read();
  const known = (option: string): string | undefined => run.installation().objects[optionKey(field, option)]?.id;
  const idIn = (found: readonly FieldOption[], { option, value }: (typeof wanted)[number]): string | undefined =>
    (found.find(({ id }) => id === known(option)) ?? found.find((one) => one.value === value))?.id;
  const missing = wanted.filter((one) => idIn(present, one) === undefined).map(({ value }) => value);
  const created =
    missing.length === 0
      ? []
      : await createOnce(
          run,
          async () => {
            const found = (await read()).filter(({ value }) => missing.includes(value));
            return found.length === missing.length ? found : undefined;
          },
          () => createOptions(run.client, fieldId, contextId, missing),
        );
  const all = [...present, ...created];
  const entries = wanted.flatMap((one) => {
    const id = idIn(all, one);
    return id === undefined ? [] : [{ id, value: one.value, disabled: false, key: optionKey(field, one.option) }];
  });
  const altered = entries.filter(({ id, value }) =>
    present.some((one) => one.id === id && (one.value !== value || one.disabled === true)),
  );
  if (altered.length > 0) {
    await updateOptions(
      run.client,
      fieldId,
      contextId,
      altered.map(({ id, value, disabled }) => ({ id, value, disabled })),
    );
  }
  await run.saveObjects({
    ...Object.fromEntries(entries.map(({ key, id }) => [key, { id, adopted: false }])),
    [contextKey(field)]: { id: contextId, adopted: true },
  });
}
